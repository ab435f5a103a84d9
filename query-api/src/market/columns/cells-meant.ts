import {
  type CellDimension,
  type CellPair,
  type CellsBy,
  cellPairs,
  dimensionsOf,
  pairNumber,
  pairOf,
} from './cells.ts';
import type { Narrowing } from './narrowing.ts';
import { NO_WORD, type Words } from './words.ts';

/** The cells that a part of the market is: those with these numbers, the last one not included. */
export interface CellsMeant {
  by: CellsBy;
  from: number;
  to: number;
}

/** A word by which a part of the market is narrowed, by its number; {@link UNKNOWN} where no listing has it. */
type Narrowed = readonly [CellDimension, number];
const UNKNOWN = -1;

/**
 * @returns the cells that are a part of the market, where it is narrowed by a word, by two of a pair that there is, or not at
 *   all; undefined where by more
 */
export function cellsMeant(narrowing: Narrowing, words: Words): CellsMeant | undefined {
  const narrowed = narrowedBy(narrowing, words);
  if (narrowed === undefined) return undefined;
  if (isNothing(narrowed)) return { by: 'all', from: 0, to: 0 };
  const [one, other, more] = narrowed;
  if (one === undefined) return { by: 'all', from: 0, to: 1 };
  const [by, word] = one;
  if (other === undefined) {
    if (by !== 'trait') return { by, from: word, to: word + 1 };
    return { by: 'trait species', from: pairNumber(word, 0), to: pairNumber(word + 1, 0) };
  }
  const pair = more === undefined ? pairWith(by, other[0]) : undefined;
  if (pair === undefined) return undefined;
  const [first] = dimensionsOf(pair);
  const number = first === by ? pairNumber(word, other[1]) : pairNumber(other[1], word);
  return { by: pair, from: number, to: number + 1 };
}

/** Which cells make the rows of a dimension. */
export interface CellRows {
  by: CellsBy;
  /** @returns the word whose row a cell counts in; undefined: none */
  rowOf(number: number): number | undefined;
}

/** @returns the cells that make the rows of a part of the market; undefined where there are none such. */
export function cellRows(narrowing: Narrowing, by: CellDimension, words: Words): CellRows | undefined {
  const narrowed = narrowedBy(narrowing, words);
  if (narrowed === undefined) return undefined;
  if (isNothing(narrowed)) return { by: 'all', rowOf: () => undefined };
  if (narrowed.length > 1) return undefined;
  const [one] = narrowed;
  if (one === undefined) {
    if (by !== 'trait') return { by, rowOf: (number) => number };
    return { by: 'trait species', rowOf: (number) => pairOf(number)[0] };
  }
  const [within, word] = one;
  const pair = pairWith(by, within);
  if (pair === undefined) return undefined;
  const at = dimensionsOf(pair)[0] === by ? 0 : 1;
  return {
    by: pair,
    rowOf: (number) => {
      const two = pairOf(number);
      return two[1 - at] === word && two[at] !== NO_WORD ? two[at] : undefined;
    },
  };
}

/** Listings without a word are cells of {@link NO_WORD}: they are not those of a word that none has. */
function isNothing(narrowed: readonly Narrowed[]): boolean {
  return narrowed.some(([, word]) => word === UNKNOWN);
}

function pairWith(one: CellDimension, other: CellDimension): CellPair | undefined {
  return cellPairs().find((pair) => {
    const two = dimensionsOf(pair);
    return one !== other && two.includes(one) && two.includes(other);
  });
}

/** @returns the single words that narrow; undefined where there is anything else. */
function narrowedBy(narrowing: Narrowing, words: Words): Narrowed[] | undefined {
  const { category, species, country, trait = [], sex, lifeStage, exactly } = narrowing;
  if (sex !== undefined || lifeStage !== undefined || exactly !== undefined || trait.length > 1)
    return undefined;
  const lists = { category, species, country, trait: trait[0] };
  const narrowed: Narrowed[] = [];
  for (const by of ['category', 'species', 'country', 'trait'] as const) {
    const list = lists[by];
    if (list === undefined) continue;
    const [word, ...others] = list;
    // A word with its zygosity is less than the gene that cells are by.
    if (word === undefined || others.length > 0 || word.includes(':')) return undefined;
    narrowed.push([by, words.find(word) ?? UNKNOWN]);
  }
  return narrowed;
}
