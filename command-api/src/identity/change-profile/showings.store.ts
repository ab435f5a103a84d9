import { mediaPathOf } from '@vivarium/contracts/shared/picture.ts';
import type { Kysely } from 'kysely';
import type { OwnUpload, Showing } from '../../showings.ts';
import type { OwnTables } from '../identity.table.ts';

/** @returns what those show as their face who have sent any of some uploads for it: where it is found, which is all that is kept of it. */
export async function faceShowings(db: Kysely<OwnTables>, some: readonly OwnUpload[]): Promise<Showing[]> {
  const uploads = some.filter(({ purpose }) => purpose === 'avatar');
  if (uploads.length === 0) return [];
  const people = await db
    .selectFrom('identity.user')
    .select(['id', 'version', 'avatar_url'])
    .where('id', 'in', [...new Set(uploads.map(({ ownerId }) => ownerId))])
    .execute();
  return people.flatMap(({ id, version, avatar_url: url }) => {
    const path = mediaPathOf(url);
    return path === undefined ? [] : { shownBy: id, version, shows: { path } };
  });
}
