import type { Moment } from '../aggregate/execute.ts';
import { utcDay } from '../aggregate/postgres/utc-day.ts';
import { context, type Surroundings } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { savedSearchesMigration } from './migrations/2026-11-28-saved-searches.ts';
import { mailedMigration } from './migrations/2026-11-29-mailed.ts';
import { quietMigration } from './migrations/2026-11-30-quiet.ts';
import { withoutChannelsMigration } from './migrations/2026-12-01-without-channels.ts';
import { savedSearchOperations } from './operations.ts';
import { personalSearches } from './personal.ts';
import { savedSearchEvent } from './saved-search-event.ts';
import { savedSearchesInIdOrder } from './saved-searches.store.ts';
import type { OwnTables } from './saved-searches.table.ts';
import { createSavedSearches } from './saved-searches.ts';

const savedSearchesAt = ({ postgres, hint }: Pick<Surroundings, 'postgres' | 'hint'>, moment: Moment) =>
  createSavedSearches({ ...moment, db: postgres.withTables<OwnTables>(), hint: hint.postgres });

/** Searches that people have saved, each for themselves. */
export const savedSearches = context({
  migrations: {
    '2026-11-28-saved-searches': savedSearchesMigration,
    '2026-11-29-saved-searches-mailed': mailedMigration,
    '2026-11-30-saved-searches-quiet': quietMigration,
    '2026-12-01-saved-searches-without-channels': withoutChannelsMigration,
  },
  personal: personalSearches(savedSearchesAt),
  countedSince: async (since, { postgres }) => ({
    savedSearches: await postgres
      .withTables<OwnTables>()
      .selectFrom('saved_searches.saved_search')
      .select(({ fn }) => [utcDay('created_at').as('day'), fn.countAll<string>().as('count')])
      .where('created_at', '>=', since)
      .groupBy('day')
      .execute(),
  }),
  open: (surroundings) => ({
    commands: (moment) => savedSearchesAt(surroundings, moment),
    operations: (moment) => savedSearchOperations(savedSearchesAt(surroundings, moment)),
    snapshots: (moment) => ({
      'saved-searches': snapshotsOf(
        (after, limit) => savedSearchesInIdOrder(surroundings.postgres.withTables<OwnTables>(), after, limit),
        (one, meta) => savedSearchEvent({ type: 'saved_search.snapshotted', after: one, changed: [] }, meta),
        moment,
      ),
    }),
  }),
});
