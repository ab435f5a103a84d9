import type { Moment } from '../aggregate/execute.ts';
import type { Surroundings } from '../context.ts';
import { newCause, type PersonalData } from '../personal-data.ts';
import { savedSearchesOf } from './saved-searches.store.ts';
import type { OwnTables } from './saved-searches.table.ts';
import type { SavedSearches } from './saved-searches.ts';

/** What somebody looks for, and what they call it. */
export function personalSearches(
  savedSearchesAt: (at: Surroundings, moment: Moment) => SavedSearches,
): PersonalData {
  return {
    tell: async (personId, { postgres }) => ({
      'saved-searches': (await savedSearchesOf(postgres.withTables<OwnTables>(), personId)).filter(
        ({ removed }) => !removed,
      ),
    }),
    erase: async (personId, at) => {
      const db = at.postgres.withTables<OwnTables>();
      const actor = { id: personId, role: 'user' } as const;
      for (const { id } of await savedSearchesOf(db, personId))
        await savedSearchesAt(at, at).erase(actor, id, { cause: newCause(at) });
      return (await savedSearchesOf(db, personId)).map(({ id, version }) => ({ id, version }));
    },
  };
}
