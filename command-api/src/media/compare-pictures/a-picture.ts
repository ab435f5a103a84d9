import { FINE_SIDE as SIDE } from './markings.ts';

/** A picture without pixels: a grey from 0 to 255 at each place, from −1 to 1 on both sides. */
export type Scene = (x: number, y: number) => number;

/** Test data: spots on a table that grows darker to one side; another seed, other spots. */
export function aScene(seed: number, count = 40): Scene {
  let state = seed * 2_654_435_761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  const spots = Array.from({ length: count }, () => ({
    ...{ x: next() * 2 - 1, y: next() * 2 - 1, radius: 0.06 + next() * 0.2, grey: next() * 220 - 110 },
  }));
  return (x, y) => {
    const lit = spots.reduce(
      (total, spot) =>
        total + spot.grey * Math.exp(-((x - spot.x) ** 2 + (y - spot.y) ** 2) / spot.radius ** 2),
      130 + 30 * x,
    );
    return Math.max(0, Math.min(255, lit));
  };
}

/** Looks to each side of a place that become one grey. */
const LOOKS = [-1 / 3, 0, 1 / 3];

/** @returns the greys of a picture, as the media worker makes them. */
export function greysOfScene(scene: Scene): Uint8Array {
  const at = (i: number, look: number) => (2 * (i + 0.5 + look)) / SIDE - 1;
  return Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
    const seen = LOOKS.flatMap((a) => LOOKS.map((b) => scene(at(column, a), at(row, b))));
    // What is too bright is white.
    return Math.min(255, seen.reduce((total, one) => total + one, 0) / seen.length);
  });
}
