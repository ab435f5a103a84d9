import { correlation } from './correlation.ts';
import { blurred } from './evened.ts';
import { type Placement, type Sampled, SIDE, sampledAt } from './placement.ts';

/** What a picture is laid upon another by: its greys, and those without what is even over a wide part of them. */
export interface Placeable {
  greys: Float64Array;
  /** For the first steps. */
  coarse: Float64Array;
  fine: Float64Array;
}

export const straight: Placement = { across: 1, down: 1, dx: 0, dy: 0, turn: 0, mirrored: false };

/** Of the second picture, how much must lie within the first. */
const LEAST_SHARE = 0.5;
/** How much smaller or larger the second may be to begin with. */
const SCALES = [0.9, 0.8, 1.12, 1.25];
const CORNERS = [0, 1, -1].flatMap((x) => [0, 1, -1].map((y) => [x, y] as const)).filter(isCentreOrCorner);
/** Beginnings from which the best placement is looked for. */
const CLIMBS = 3;

export function placeable(greys: Float64Array): Placeable {
  const wide = blurred(blurred(greys, SIDE, 9), SIDE, 9);
  const less = (values: Float64Array) => values.map((value, i) => value - (wide[i] ?? 0));
  const soft = blurred(greys, SIDE, 2);
  return { greys, coarse: less(blurred(soft, SIDE, 2)), fine: less(blurred(greys, SIDE, 1)) };
}

/** @returns where the second picture lies within the first, if it does: where both correlate most. */
export function placementIn(a: Placeable, b: Placeable): Placement {
  const rough = correlating(a.coarse, b.coarse, 16);
  const starts = beginnings().map((placement) => ({ placement, score: rough(placement) }));
  const best = starts.toSorted((x, y) => y.score - x.score).slice(0, CLIMBS);
  const close = correlating(a.fine, b.fine, 32);
  const found = best.map(({ placement }) => {
    const near = climb(rough, placement, 0.08);
    return climb(close, near.placement, 0.03);
  });
  return found.toSorted((x, y) => y.score - x.score)[0]?.placement ?? straight;
}

function isCentreOrCorner([x, y]: readonly [number, number]): boolean {
  return Math.abs(x) === Math.abs(y);
}

function beginnings(): Placement[] {
  const cut = SCALES.flatMap((scale) => {
    const off = Math.abs(1 - scale) * 0.7;
    return CORNERS.map(([x, y]) => ({ ...straight, across: scale, down: scale, dx: x * off, dy: y * off }));
  });
  const sides = [1, -1].flatMap((at) => [
    { ...straight, across: 0.78, dx: at * 0.22 },
    { ...straight, down: 0.78, dy: at * 0.22 },
  ]);
  return [straight, ...cut, ...sides].flatMap((one) => [one, { ...one, mirrored: true }]);
}

type Score = (placement: Placement) => number;

function correlating(a: Float64Array, b: Float64Array, count: number): Score {
  const whole: Sampled = sampledAt(b, straight, count);
  return (placement) => {
    const part = sampledAt(a, placement, count);
    return part.share < LEAST_SHARE ? -1 : correlation(part.values, whole.values, part.within, count);
  };
}

/** Steps that are tried: aside, larger and smaller, turned. */
const steps: readonly Partial<Record<'across' | 'down' | 'dx' | 'dy' | 'turn', 1 | -1>>[] = [
  ...([1, -1] as const).flatMap((by) => [
    { dx: by },
    { dy: by },
    { across: by },
    { down: by },
    { across: by, down: by },
    { turn: by },
  ]),
];
const ROUNDS = 4;

/** Goes where the score is higher, by smaller and smaller steps. */
function climb(score: Score, from: Placement, first: number): { placement: Placement; score: number } {
  let best = { placement: from, score: score(from) };
  for (let step = first; step > first / 9; step /= 2) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = best;
      for (const by of steps) {
        const placement = moved(best.placement, by, step);
        const value = score(placement);
        if (value > best.score) best = { placement, score: value };
      }
      if (best === before) break;
    }
  }
  return best;
}

function moved(from: Placement, by: (typeof steps)[number], step: number): Placement {
  const { across = 0, down = 0, dx = 0, dy = 0, turn = 0 } = by;
  return {
    ...{ mirrored: from.mirrored, turn: from.turn + turn * step },
    ...{ across: from.across + across * step, down: from.down + down * step },
    ...{ dx: from.dx + dx * step, dy: from.dy + dy * step },
  };
}
