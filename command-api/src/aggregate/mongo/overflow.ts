import { insertMissing } from './connect.ts';
import { MOST_IN_DOCUMENT, type MongoOutbox, pendingDocumentSchema } from './outbox-document.ts';

/** Filters of documents that have room for another event, and of those that have none. @param most events in a document */
export function roomFor(most = MOST_IN_DOCUMENT) {
  const last = `outbox.${most - 1}`;
  return { hasRoom: { [last]: { $exists: false } }, isFull: { [last]: { $exists: true } } };
}

/**
 * Moves the pending events of one document out of it: copied first, then removed, so that whoever is killed in between
 * leaves an event twice and never nowhere. Several may do so at once, and beside relays: what a slow one copies after the
 * stream has had it stands below `relayedTo`, where it is never published, and is deleted by whoever comes across it.
 */
export async function moveOut({ documents, overflow }: MongoOutbox, id: string): Promise<void> {
  const found = await documents.findOne({ _id: id }, { projection: { version: 1, outbox: 1 } });
  if (found === null) return;
  const { outbox } = pendingDocumentSchema.parse(found);
  if (outbox.length === 0) return;
  const copies = outbox.map((event) => ({
    ...{ _id: event.id, of: id },
    ...{ version: event.aggregateversion, event },
  }));
  await insertMissing(overflow, copies);
  await documents.updateOne(
    { _id: id },
    { $pull: { outbox: { id: { $in: outbox.map((event) => event.id) } } }, $set: { overflowed: true } },
  );
}
