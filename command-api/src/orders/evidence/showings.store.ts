import { evidenceOf } from '@vivarium/contracts/orders/evidence-of.ts';
import { type Kysely, sql } from 'kysely';
import type { OwnUpload, Showing } from '../../showings.ts';
import type { OwnTables } from '../orders.table.ts';

/** @returns the orders whose complaint, or the answer to it, shows any of some uploads of their parties, with all that these show. */
export async function evidenceShowings(
  db: Kysely<OwnTables>,
  some: readonly OwnUpload[],
): Promise<Showing[]> {
  const uploads = some.filter(({ purpose }) => purpose === 'evidence');
  if (uploads.length === 0) return [];
  const owners = [...new Set(uploads.map(({ ownerId }) => ownerId))];
  const ids = uploads.map(({ id }) => id);
  const orders = await db
    .selectFrom('orders.order')
    .select(['id', 'version', 'state'])
    // By whose they are, for the indices: nobody shows uploads of somebody else.
    .where((order) => order.or([order('buyer_id', 'in', owners), order('seller_id', 'in', owners)]))
    .where((order) =>
      order.or([
        sql<boolean>`state->'dispute'->'evidence' ?| ${ids}`,
        sql<boolean>`state->'dispute'->'answer'->'evidence' ?| ${ids}`,
      ]),
    )
    .execute();
  return orders.map(({ id, version, state }) => ({
    ...{ shownBy: id, version, shows: { mediaIds: evidenceOf(state) } },
  }));
}
