/**
 * What happened in the market on one day (UTC), in columns: a roll-up of the facts that `document.ts` describes, as one
 * document. A row of a table is one listing; its kind stands in `kinds`, once for all that are alike. Whoever adds up the
 * tables of some days has the exact counts, and the values that exact medians are made of, of any part of the market.
 */
export interface MarketDay {
  /** What `kinds` names by its place. */
  words: string[];
  /** Of each: category, species, country, sex, life stage (-1 for none), then each trait as `gene:zygosity`. */
  kinds: number[][];
  /** First published on that day. */
  listed: Happened & {
    /** Dollars that are asked, or were asked last. */
    asked: number[];
    /** 1 for what is sold by now. */
    sold: number[];
  };
  sold: Happened & {
    /** Dollars that were paid; null where nobody said. */
    paid: (number | null)[];
    /** Milliseconds from the first publication to the sale. */
    took: number[];
  };
  /** Taken away unsold. */
  removed: Happened;
  /** On sale at the end of the day and not at the end of the one before, and the other way round. */
  opened: Happened;
  closed: Happened;
}

/** A column with the place in `kinds` of each row. */
export interface Happened {
  kind: number[];
}

/** Under which name days are read. Behind it stands the roll-up of the `market` that is read, once it is whole. */
export function marketDaysAlias(prefix: string): string {
  return `${prefix}trend-days`;
}

/** A day as it is kept; the one that is called {@link PROGRESS} says how far the facts are rolled up. */
export interface MarketDayDocument {
  /** `YYYY-MM-DD`; absent in the one that tells of progress. */
  day?: string;
  packed?: MarketDay;
  /** Whatever had happened to the facts up to here (a sequence number of their index) is in. */
  upTo?: number;
}

/** Id of the document that tells of progress. */
export const PROGRESS = 'progress';
