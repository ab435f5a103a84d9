import type { OutboxDocument } from '@vivarium/command-api/aggregate/mongo/outbox-document.ts';
import type { Collection } from 'mongodb';
import { withPostgres } from '../../services/with-postgres.ts';

/** What contexts in Postgres know of listings by their events, and up to which version. */
const heard = [
  { by: 'favourites', query: 'select listing_id as id, version from favourites.known_listing' },
  { by: 'media', query: 'select id, version from media.known_version' },
];

/** @returns listings of which a context has heard more than their store has: it hears of nothing that is not newer. */
export async function heardOfLost(url: string, documents: Collection<OutboxDocument>): Promise<string[]> {
  const all = await documents.find({}, { projection: { version: 1 } }).toArray();
  const versions = new Map(all.map(({ _id, version }) => [_id, version]));
  return withPostgres(url, async (client) => {
    const lost: string[] = [];
    for (const { by, query } of heard) {
      const { rows } = await client.query<{ id: string; version: number }>(query);
      const ahead = rows.filter(({ id, version }) => version > (versions.get(id) ?? version));
      if (ahead.length > 0) lost.push(`${by} has heard of lost versions of ${ahead.length} listings`);
    }
    return lost;
  });
}
