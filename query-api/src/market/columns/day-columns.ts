import type { MarketDay } from '@vivarium/contracts/trends/market-day.ts';
import { NO_WORD, type Words } from './words.ts';

/** A day of the market, packed for being added up: see {@link MarketDay}. Numbers of words are those of all days. */
export interface DayColumns {
  day: string;
  kinds: Kinds;
  listed: { kind: Uint32Array; asked: Float64Array; sold: Uint8Array };
  /** `paid` is NaN where nobody said; `days` from the first publication. */
  sold: { kind: Uint32Array; paid: Float64Array; days: Float64Array };
  removed: { kind: Uint32Array };
  opened: { kind: Uint32Array };
  closed: { kind: Uint32Array };
}

/** What rows are of, by the number of the kind. */
export interface Kinds {
  count: number;
  category: Uint16Array;
  species: Uint16Array;
  country: Uint16Array;
  sex: Uint16Array;
  lifeStage: Uint16Array;
  /** Where the traits of a kind begin in the two columns below; those of the next one begin where they end. */
  traitsFrom: Uint32Array;
  gene: Uint16Array;
  /** `gene:zygosity` */
  trait: Uint16Array;
}

const FIXED = 5;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** @returns a day as it came, packed. */
export function columnsOf(day: string, packed: MarketDay, words: Words): DayColumns {
  const { listed, sold, removed, opened, closed } = packed;
  return {
    day,
    kinds: kindsOf(packed, words),
    listed: {
      kind: Uint32Array.from(listed.kind),
      asked: Float64Array.from(listed.asked),
      sold: Uint8Array.from(listed.sold),
    },
    sold: {
      kind: Uint32Array.from(sold.kind),
      paid: Float64Array.from(sold.paid, (paid) => paid ?? Number.NaN),
      days: Float64Array.from(sold.took, (ms) => ms / MS_PER_DAY),
    },
    removed: { kind: Uint32Array.from(removed.kind) },
    opened: { kind: Uint32Array.from(opened.kind) },
    closed: { kind: Uint32Array.from(closed.kind) },
  };
}

function kindsOf({ words: ofDay, kinds }: MarketDay, words: Words): Kinds {
  const numbers = ofDay.map((word) => words.numberOf(word));
  const genes = ofDay.map((word) => words.numberOf(word.split(':')[0] ?? ''));
  const column = (place: number) => Uint16Array.from(kinds, (kind) => numbers[kind[place] ?? -1] ?? NO_WORD);
  const traits = kinds.flatMap((kind) => kind.slice(FIXED));
  const traitsFrom = new Uint32Array(kinds.length + 1);
  kinds.forEach((kind, i) => {
    traitsFrom[i + 1] = (traitsFrom[i] ?? 0) + kind.length - FIXED;
  });
  return {
    count: kinds.length,
    category: column(0),
    species: column(1),
    country: column(2),
    sex: column(3),
    lifeStage: column(4),
    traitsFrom,
    gene: Uint16Array.from(traits, (trait) => genes[trait] ?? NO_WORD),
    trait: Uint16Array.from(traits, (trait) => numbers[trait] ?? NO_WORD),
  };
}
