import type { Moment } from '../aggregate/execute.ts';
import type { Surroundings } from '../context.ts';
import type { PersonalData } from '../personal-data.ts';
import { newCause } from '../personal-data.ts';
import { favouritesOf } from './favourites.store.ts';
import type { OwnTables } from './favourites.table.ts';
import type { Favourites } from './favourites.ts';

/** What somebody likes: they like nothing any more, and what is left says which listing an id without a person once liked. */
export function personalFavourites(
  favouritesAt: (at: Surroundings, moment: Moment) => Favourites,
): PersonalData {
  return {
    tell: async (personId, { postgres }) => ({
      favourites: (await favouritesOf(postgres.withTables<OwnTables>(), personId)).filter(
        ({ isFavourite }) => isFavourite,
      ),
    }),
    erase: async (personId, at) => {
      const db = at.postgres.withTables<OwnTables>();
      const actor = { id: personId, role: 'user' } as const;
      for (const { listingId, isFavourite } of await favouritesOf(db, personId))
        if (isFavourite) await favouritesAt(at, at).set(actor, listingId, false, newCause(at));
      return (await favouritesOf(db, personId)).map(({ id, version }) => ({ id, version }));
    },
  };
}
