import type { Meaning } from '../meaning/meaning.ts';

/** A meaning of the tokens from `first` to `last`. */
export interface Reading<M = Meaning> {
  first: number;
  last: number;
  meaning: M;
  /** Only what is certain becomes a chip; the rest is offered. */
  certain: boolean;
  /** Said instead of the usual label. */
  label?: string;
  /** It is meant as its opposite: what has it is left out. */
  excluded?: true;
  /** The words stay to be searched, since they say more than the meaning (“thermostat” and its category). */
  staysText?: boolean;
  /** The words that stand in texts for those of another language, which are searched in their place. */
  inEnglish?: string;
}

/** What was read, and words that only repeat a part of it (“albino” beside “tremper”) and need not be searched. */
export interface Readings {
  readings: Reading[];
  echoes: { first: number; last: number }[];
}
