import { blurred } from './evened.ts';
import { type Placement, SIDE, sampledAt } from './placement.ts';
import { straight } from './placing.ts';

/** What of a picture is looked up to find those that may be copies: numbers that copies are likely to have in common. */
export interface Marks {
  /** Of the whole picture. */
  whole: number[];
  /** The same of it mirrored. */
  mirrored: number[];
  /** Of the whole and of parts that somebody may have cut it down to. */
  parts: number[];
  partsMirrored: number[];
}

/** A mark is one of so many groups of so many signs. */
const GROUPS = 32;
const SIGNS = 14;
/** Samples for each side, and of their frequencies the lowest but the mean. */
const COUNT = 16;
const LOW = 6;

/** @param greys of a picture without a frame, `SIDE` × `SIDE`. */
export function marksOf(greys: Float64Array): Marks {
  const soft = blurred(greys, SIDE, 2);
  const of = (placements: readonly Placement[], mirrored: boolean) => [
    ...new Set(placements.flatMap((one) => marksAt(soft, { ...one, mirrored }))),
  ];
  const [whole, parts] = [[straight], cuts()];
  return {
    ...{ whole: of(whole, false), mirrored: of(whole, true) },
    ...{ parts: of(parts, false), partsMirrored: of(parts, true) },
  };
}

/** The whole, and parts at its middle, in its corners and at its sides. */
function cuts(): Placement[] {
  const cut = [0.9, 0.8].flatMap((scale) =>
    [0, 1, -1].flatMap((x) =>
      [0, 1, -1].map((y) => {
        const off = 1 - scale;
        return { ...straight, across: scale, down: scale, dx: x * off, dy: y * off };
      }),
    ),
  );
  const sides = [0, 1, -1].flatMap((at) => [
    { ...straight, across: 0.78, dx: at * 0.22 },
    { ...straight, down: 0.78, dy: at * 0.22 },
  ]);
  return [straight, ...cut, ...sides];
}

/**
 * Signs of sums of the low frequencies, each with a sign that was drawn once: of two pictures that are near to each other few
 * differ (random hyperplanes, Charikar 2002). High ones are weaker in pictures by their frequency, and weighed by it.
 */
function marksAt(soft: Float64Array, placement: Placement): number[] {
  const frequencies = frequenciesOf(sampledAt(soft, placement, COUNT).values);
  return Array.from({ length: GROUPS }, (_, group) => {
    let mark = 0;
    for (let sign = 0; sign < SIGNS; sign += 1) {
      const drawn = planes[group * SIGNS + sign] ?? [];
      const sum = frequencies.reduce((total, one, i) => total + one * (drawn[i] ?? 0), 0);
      mark = mark * 2 + (sum > 0 ? 1 : 0);
    }
    return group * 2 ** SIGNS + mark;
  });
}

const planes = drawPlanes();

/** The same for ever: what is kept was made with them. */
function drawPlanes(): number[][] {
  let state = 20_261_129;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: GROUPS * SIGNS }, () =>
    Array.from({ length: LOW * LOW - 1 }, () => (next() < 0.5 ? -1 : 1)),
  );
}

function frequenciesOf(values: Float64Array): number[] {
  // Rows first, then columns: the transform is separable.
  const rows = Array.from({ length: COUNT }, (_, y) =>
    Array.from({ length: LOW }, (_, u) => sum((x) => (values[y * COUNT + x] ?? 0) * wave(x, u))),
  );
  return Array.from({ length: LOW * LOW }, (_, i) => {
    const [u, v] = [i % LOW, Math.floor(i / LOW)];
    return Math.hypot(u, v) ** 0.7 * sum((y) => (rows[y]?.[u] ?? 0) * wave(y, v));
  }).slice(1);
}

function wave(at: number, frequency: number): number {
  return Math.cos((Math.PI * (2 * at + 1) * frequency) / (2 * COUNT));
}

function sum(value: (at: number) => number): number {
  let total = 0;
  for (let at = 0; at < COUNT; at += 1) total += value(at);
  return total;
}
