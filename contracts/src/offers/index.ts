import { feature } from '../shared/feature.ts';
import { offerCommands } from './commands.ts';
import { offerEventSchema } from './events.ts';
import { offerProblems } from './problems.ts';
import { offerQueries } from './queries.ts';

/** Prices below the one that is asked, between a buyer and a seller. */
export const offers = feature({
  commands: offerCommands,
  queries: offerQueries,
  problems: offerProblems,
  events: { offer: offerEventSchema },
  readModels: { offers: { version: 1, source: 'offer', private: true } },
});
