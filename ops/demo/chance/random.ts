import type { Random as Chance } from '../../random/seeded.ts';

/** Pseudo-random choices, with those that a market needs. The same key gives the same ones on every machine. */
export interface Random extends Chance {
  /** @returns a number of the normal distribution. */
  normal(mean: number, deviation: number): number;
  /** @returns a factor around 1, `Math.exp` of a normal: 0.1 gives mostly 0.9 to 1.1. */
  factor(deviation: number): number;
  /** @returns one of a list, the heavier the likelier. */
  from<T>(weights: Weights<T>): T;
}

/** A list with running totals of its weights. */
export interface Weights<T> {
  items: readonly T[];
  totals: readonly number[];
}

/** @param weightOf of each item: not negative, and above zero for at least one. */
export function weigh<T>(items: readonly T[], weightOf: (item: T, index: number) => number): Weights<T> {
  let total = 0;
  const totals = items.map((item, index) => {
    total += weightOf(item, index);
    return total;
  });
  return { items, totals };
}

/** @returns weights from `[item, weight]` pairs. */
export function weights<T>(...pairs: readonly (readonly [T, number])[]): Weights<T> {
  const table = weigh(pairs, ([, weight]) => weight);
  return { items: pairs.map(([item]) => item), totals: table.totals };
}

/**
 * Random choices from a key: sfc32 (Chris Doty-Humphrey, PractRand, public domain) on 64 bits hashed from the key.
 * A million listings have a key each (`seed:listing:41`); 32 bits would give some of them the same choices.
 */
export function randomOf(...key: readonly (string | number)[]): Random {
  const text = key.join(':');
  let [a, b, c, d] = [fnv1a(text, 0x811c9dc5), fnv1a(text, 0x01234567), 0x9e3779b9, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // Mixes neighbouring keys apart, as PractRand's own seeding does.
  for (let i = 0; i < 15; i++) next();
  return choices(next);
}

function choices(next: () => number): Random {
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  // Box and Muller's method; 1 - next() is never 0.
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    integer,
    normal,
    chance: (p) => next() < p,
    factor: (deviation) => Math.exp(normal(0, deviation)),
    pick: (list) => at(list, integer(0, list.length - 1)),
    from: ({ items, totals }) => at(items, firstAbove(totals, next() * (totals.at(-1) ?? 0))),
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError('nothing to choose from');
  return list[index] as T;
}

function firstAbove(totals: readonly number[], value: number): number {
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
