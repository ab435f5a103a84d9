import type { Client } from '@elastic/elasticsearch';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import { done, type Outcome } from '@vivarium/platform/stream/outcome.ts';
import { Unavailable } from '../runtime/unavailable.ts';

/**
 * Writes one document for each event, by its id. One that comes again stays what it was when it came first: told of another
 * moment, it would count on two days.
 * @param index alias that is written to
 * @returns what became of each: refused ones never will be taken
 * @throws {Unavailable} or the client's error when some may be taken later, as when the disk is full or the index has gone; those
 *   that were written stay so
 */
export async function writeActivity(
  client: Client,
  index: string,
  documents: readonly ActivityDocument[],
): Promise<Outcome[]> {
  const { items } = await client.bulk({
    index,
    require_alias: true,
    operations: documents.flatMap((document) => [{ create: { _id: document.id } }, document]),
  });
  return items.map(({ create: item }): Outcome => {
    const status = item?.status ?? 500;
    if (status < 300 || status === 409) return done;
    const reason = `${item?.error?.type}: ${item?.error?.reason}`;
    if (status !== 400) throw new Unavailable(reason);
    return { kind: 'poison', error: new Error(reason) };
  });
}
