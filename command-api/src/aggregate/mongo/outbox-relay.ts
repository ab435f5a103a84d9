import type { Collection } from 'mongodb';
import type { Publish } from '../outbox/publisher.ts';
import type { Pending } from '../outbox/relay-metrics.ts';
import { isPending, type OutboxDocument, pendingDocumentSchema } from './outbox-document.ts';

/**
 * Publishes the pending events of one document, oldest first, each after the stream has acknowledged the one before,
 * and removes them. Two relays may do so at once: both publish under the same message ids, and removing twice is
 * removing once.
 * @returns how many events left the document.
 * @throws the failure to publish; what was acknowledged before has been removed.
 */
export async function relayDocument(
  documents: Collection<OutboxDocument>,
  id: string,
  publish: Publish,
): Promise<number> {
  const found = await documents.findOne(
    { _id: id },
    { projection: { version: 1, outbox: 1, pendingSince: 1 } },
  );
  if (found === null) return 0;
  const { version, outbox, pendingSince } = pendingDocumentSchema.parse(found);
  if (pendingSince === undefined) return 0;
  const sent: string[] = [];
  try {
    for (const event of outbox) {
      await publish(event);
      sent.push(event.id);
    }
  } finally {
    if (sent.length > 0 && sent.length < outbox.length) {
      await documents.updateOne({ _id: id }, { $pull: { outbox: { id: { $in: sent } } } });
    }
  }
  // Every push raises the version: while it is the one read, nothing has come after what was published.
  const emptied = await documents.updateOne(
    { _id: id, version },
    { $set: { outbox: [] }, $unset: { pendingSince: '' } },
  );
  if (emptied.matchedCount === 1) return sent.length;
  await documents.updateOne({ _id: id }, { $pull: { outbox: { id: { $in: sent } } } });
  return sent.length + (await relayDocument(documents, id, publish));
}

/** @returns ids of documents with pending events, longest waiting first. */
export async function pendingDocuments(
  documents: Collection<OutboxDocument>,
  limit: number,
): Promise<string[]> {
  const found = await documents
    .find(isPending, { projection: { _id: 1 } })
    .sort({ pendingSince: 1 })
    .limit(limit)
    .toArray();
  return found.map((document) => document._id);
}

/** @returns what is waiting in the collection. */
export async function pendingInMongo(documents: Collection<OutboxDocument>): Promise<Pending> {
  const [sum] = await documents
    .aggregate<{ events: number; oldestAt: Date }>([
      { $match: isPending },
      { $group: { _id: null, events: { $sum: { $size: '$outbox' } }, oldestAt: { $min: '$pendingSince' } } },
    ])
    .toArray();
  return sum === undefined ? { events: 0, oldestAt: null } : { events: sum.events, oldestAt: sum.oldestAt };
}
