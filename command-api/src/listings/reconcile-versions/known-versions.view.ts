import type { Kysely } from 'kysely';

interface FavouriteView {
  listing_id: string;
  version: number;
}
interface AttachmentView {
  id: string;
  version: number;
}
/** Views of other contexts: up to which version each has heard of a listing. A type, since Kysely adds no interface to others. */
export type KnownVersionViews = {
  'favourites.known_listing': FavouriteView;
  'media.known_version': AttachmentView;
};

/** A listing, or something else, and the newest version that a context has heard of. */
export interface Known {
  id: string;
  version: number;
}

type Page = (db: Kysely<KnownVersionViews>, after: string | undefined, limit: number) => Promise<Known[]>;

/** For each context that follows listings: up to `limit` of what it knows, in the order of the ids, after the id `after`. */
export const whatOthersKnow: readonly Page[] = [
  async (db, after, limit) => {
    const all = db.selectFrom('favourites.known_listing').select(['listing_id as id', 'version']);
    const from = after === undefined ? all : all.where('listing_id', '>', after);
    return from.orderBy('listing_id').limit(limit).execute();
  },
  // Of people and orders, too, which are not in MongoDB.
  async (db, after, limit) => {
    const all = db.selectFrom('media.known_version').select(['id', 'version']);
    const from = after === undefined ? all : all.where('id', '>', after);
    return from.orderBy('id').limit(limit).execute();
  },
];
