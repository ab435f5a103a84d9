import type { FigureName } from '@vivarium/contracts/figures/http.ts';

/** How many of something there were on a day, `YYYY-MM-DD`, UTC. */
export interface CountedDay {
  day: string;
  /** As Postgres counts: a text. */
  count: string | number;
}

/** What a context counts, of the days on which there was something. */
export type CountedDays = { readonly [Name in FigureName]?: readonly CountedDay[] };
