import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import type { Publish } from '../outbox/publisher.ts';
import type { Pending } from '../outbox/relay-metrics.ts';
import {
  isPending,
  type MongoOutbox,
  overflowDocumentSchema,
  pendingDocumentSchema,
} from './outbox-document.ts';

/** Events that are read of the overflow of a document at a time. */
const PAGE = 200;

/**
 * Publishes the pending events of one document, oldest first, each after the stream has acknowledged the one before,
 * and removes them. Two relays may do so at once: both publish under the same message ids, and removing twice is
 * removing once.
 * @returns how many events it published.
 * @throws the failure to publish; what was acknowledged before has been removed.
 */
export async function relayDocument(outboxes: MongoOutbox, id: string, publish: Publish): Promise<number> {
  let published = 0;
  for (;;) {
    const waiting = await waitingOf(outboxes, id);
    if (waiting === undefined) return published;
    const sent: Envelope[] = [];
    let isEmptied = false;
    try {
      for (const event of waiting.events) {
        await publish(event);
        sent.push(event);
      }
    } finally {
      // Also where nothing was sent: a copy that came late is below what was relayed.
      isEmptied = await remove(outboxes, id, waiting, sent);
    }
    published += sent.length;
    if (isEmptied) return published;
  }
}

interface Waiting {
  /** By version, without a gap. */
  events: Envelope[];
  /** Of the document, where these are all that wait of it. */
  version: number | undefined;
  relayedTo: number;
  /** The overflow has some of the document. */
  hasOverflow: boolean;
}

/**
 * What waits of a document, at most a page of it. The document is read before its overflow: what is moved in between is
 * then read twice; the other way round it would be missed, and what is newer would be published before it.
 * @throws where the next to publish is missing, so that it is never taken for relayed.
 */
async function waitingOf({ documents, overflow }: MongoOutbox, id: string): Promise<Waiting | undefined> {
  const found = await documents.findOne(
    { _id: id },
    { projection: { version: 1, outbox: 1, pendingSince: 1, relayedTo: 1, overflowed: 1 } },
  );
  const inDocument = found === null ? undefined : pendingDocumentSchema.parse(found);
  const { outbox = [], relayedTo = 0 } = inDocument ?? {};
  const mayOverflow = inDocument?.overflowed === true || outbox.length === 0;
  const moved = mayOverflow ? await overflow.find({ of: id }).sort({ version: 1 }).limit(PAGE).toArray() : [];
  if (inDocument?.pendingSince === undefined && moved.length === 0) return undefined;
  const hasAll = moved.length < PAGE;
  const all = [
    ...moved.map((one) => overflowDocumentSchema.parse(one).event),
    // While there is more of what is older, what is newer waits.
    ...(hasAll ? outbox : []),
  ];
  const byVersion = new Map(all.map((event) => [event.aggregateversion, event]));
  const newer = [...byVersion.values()]
    .filter(({ aggregateversion }) => aggregateversion > relayedTo)
    .toSorted((a, b) => a.aggregateversion - b.aggregateversion);
  const events = untilGap(newer, inDocument?.relayedTo);
  if (events.length === 0 && newer.length > 0) {
    // Another relay may have published and cleared away what is missing, between the two reads.
    const now = await documents.findOne({ _id: id }, { projection: { relayedTo: 1 } });
    if (now?.relayedTo !== inDocument?.relayedTo) return waitingOf({ documents, overflow }, id);
    throw new Error(`the outbox of ${id} lacks version ${relayedTo + 1}`);
  }
  return {
    events,
    version: hasAll && events.length === newer.length ? inDocument?.version : undefined,
    relayedTo,
    hasOverflow: moved.length > 0,
  };
}

/** What is being moved just now may be there in part: what comes after it waits. */
function untilGap(events: readonly Envelope[], relayedTo: number | undefined): Envelope[] {
  const first = relayedTo === undefined ? events[0]?.aggregateversion : relayedTo + 1;
  return events.filter(({ aggregateversion }, at) => aggregateversion === Number(first) + at);
}

/** @returns whether nothing is left. */
async function remove(
  { documents, overflow }: MongoOutbox,
  id: string,
  { version, relayedTo, events, hasOverflow }: Waiting,
  sent: readonly Envelope[],
): Promise<boolean> {
  const to = sent.at(-1)?.aggregateversion ?? relayedTo;
  const isAll = version !== undefined && sent.length === events.length;
  // Every push raises the version: while it is the one read, nothing has come after what was published.
  const emptied =
    isAll &&
    (
      await documents.updateOne(
        { _id: id, version },
        {
          $set: { outbox: [] },
          $unset: { pendingSince: '', overflowed: '' },
          ...(to > 0 && { $max: { relayedTo: to } }),
        },
      )
    ).matchedCount === 1;
  if (!emptied && sent.length > 0) {
    const ids = sent.map((event) => event.id);
    await documents.updateOne(
      { _id: id },
      { $pull: { outbox: { id: { $in: ids } } }, $max: { relayedTo: to } },
    );
  }
  if (hasOverflow) await overflow.deleteMany({ of: id, version: { $lte: to } });
  return emptied;
}

/** @returns ids of documents with pending events, longest waiting first, then those with something in the overflow. */
export async function pendingDocuments(
  { documents, overflow }: MongoOutbox,
  limit: number,
): Promise<string[]> {
  const found = await documents
    .find(isPending, { projection: { _id: 1 } })
    .sort({ pendingSince: 1 })
    .limit(limit)
    .toArray();
  const moved = await overflow
    .find({}, { projection: { of: 1 } })
    .sort({ of: 1 })
    .limit(limit)
    .toArray();
  return [...new Set([...found.map((document) => document._id), ...moved.map(({ of }) => of)])];
}

/** @returns what is waiting in the collection. */
export async function pendingInMongo({ documents, overflow }: MongoOutbox): Promise<Pending> {
  const [sum] = await documents
    .aggregate<{ events: number; oldestAt: Date }>([
      { $match: isPending },
      { $group: { _id: null, events: { $sum: { $size: '$outbox' } }, oldestAt: { $min: '$pendingSince' } } },
    ])
    .toArray();
  const moved = await overflow.estimatedDocumentCount();
  return { events: (sum?.events ?? 0) + moved, oldestAt: sum?.oldestAt ?? null };
}
