import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityDocument,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';

/** Writes numbers that are greater than those that are there. Who is overtaken reads again. */
export async function raiseCounts(
  client: Client,
  index: string,
  counted: readonly ListingActivityDocument[],
) {
  for (let missing = [...counted]; missing.length > 0; ) {
    const { docs } = await client.mget<ListingActivityDocument>({ index, ids: missing.map(idOf) });
    const writes = missing.flatMap((document, i) => {
      const there = docs[i];
      const known = there !== undefined && 'found' in there && there.found ? there : undefined;
      const raised = raisedBy(document, known?._source);
      if (raised === undefined) return [];
      const condition =
        known === undefined
          ? { create: { _id: idOf(document) } }
          : {
              index: { _id: idOf(document), if_seq_no: known._seq_no, if_primary_term: known._primary_term },
            };
      return [{ document, operations: [condition, raised] }];
    });
    if (writes.length === 0) return;
    const { items } = await client.bulk({
      index,
      operations: writes.flatMap(({ operations }) => operations),
    });
    const results = items.map((item) => item.create ?? item.index);
    const refused = results.find((result) => (result?.status ?? 500) >= 300 && result?.status !== 409);
    if (refused !== undefined) throw new Error(`what a listing has was refused: ${refused?.error?.reason}`);
    missing = writes.flatMap(({ document }, i) => (results[i]?.status === 409 ? [document] : []));
  }
}

function raisedBy(
  counted: ListingActivityDocument,
  known: ListingActivityDocument | undefined,
): ListingActivityDocument | undefined {
  if (known === undefined) return counted;
  const raised = { ...counted };
  for (const count of listingActivityCounts) raised[count] = Math.max(counted[count], known[count]);
  return listingActivityCounts.some((count) => raised[count] > known[count]) ? raised : undefined;
}

function idOf({ listing, day }: ListingActivityDocument): string {
  return `${listing}:${day}`;
}
