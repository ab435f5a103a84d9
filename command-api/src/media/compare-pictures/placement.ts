/** Pixels of each side of the greys that a picture is compared by. */
export const SIDE = 64;

/**
 * Where a picture lies within another: what is at (x, y) of it, from −1 to 1 on both sides, is at
 * (dx + across · x′, dy + down · y′) of the other, (x′, y′) being (x, y) mirrored where it is and turned.
 */
export interface Placement {
  across: number;
  down: number;
  dx: number;
  dy: number;
  /** In radians. */
  turn: number;
  mirrored: boolean;
}

/** Greys under a placement, and which of them lie within the picture they are taken from. */
export interface Sampled {
  values: Float64Array;
  within: Uint8Array;
  /** Of all, the share that lies within. */
  share: number;
}

/**
 * @param greys of a picture, as many in a row as in a column, row by row.
 * @param count samples for each side.
 * @returns what is at the places of an even grid, by bilinear interpolation.
 */
export function sampledAt(greys: Float64Array, placement: Placement, count: number): Sampled {
  const { across, down, dx, dy, turn, mirrored } = placement;
  const side = Math.sqrt(greys.length);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const values = new Float64Array(count * count);
  const within = new Uint8Array(count * count);
  let inside = 0;
  for (let row = 0; row < count; row += 1) {
    const y = (2 * row + 1) / count - 1;
    for (let column = 0; column < count; column += 1) {
      const x = (mirrored ? -1 : 1) * ((2 * column + 1) / count - 1);
      const u = ((dx + across * (x * cos - y * sin) + 1) * side) / 2 - 0.5;
      const v = ((dy + down * (x * sin + y * cos) + 1) * side) / 2 - 0.5;
      if (u < -0.5 || v < -0.5 || u > side - 0.5 || v > side - 0.5) continue;
      const at = row * count + column;
      within[at] = 1;
      inside += 1;
      values[at] = between(greys, side, u, v);
    }
  }
  return { values, within, share: inside / (count * count) };
}

function between(greys: Float64Array, side: number, u: number, v: number): number {
  const [x, y] = [
    Math.max(0, Math.min(side - 2, Math.floor(u))),
    Math.max(0, Math.min(side - 2, Math.floor(v))),
  ];
  const [a, b] = [Math.max(0, Math.min(1, u - x)), Math.max(0, Math.min(1, v - y))];
  const i = y * side + x;
  const above = (greys[i] ?? 0) * (1 - a) + (greys[i + 1] ?? 0) * a;
  const below = (greys[i + side] ?? 0) * (1 - a) + (greys[i + side + 1] ?? 0) * a;
  return above * (1 - b) + below * b;
}
