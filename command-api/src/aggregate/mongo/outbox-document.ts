import { type Envelope, envelopeSchema } from '@vivarium/contracts/shared/envelope.ts';
import type { Collection, Db, IndexDescription } from 'mongodb';
import { z } from 'zod';

/**
 * The fields by which a document carries its own outbox. `version` rises by one with every event. `pendingSince` is
 * there exactly while there are events that the stream does not have, so that a sparse index over it holds pending
 * documents only.
 */
export interface OutboxDocument {
  _id: string;
  version: number;
  /** The newest events, {@link MOST_IN_DOCUMENT} at most: each command reads and writes the document that they are in. */
  outbox: Envelope[];
  pendingSince?: Date;
  /** The stream has every event up to this version. */
  relayedTo?: number;
  /** Older events have been moved out of the document. */
  overflowed?: true;
}

/** An event that was moved out of its document. */
export interface OverflowDocument {
  /** Id of the event. */
  _id: string;
  /** Id of the document. */
  of: string;
  version: number;
  event: Envelope;
}

/** The outboxes of one collection as the relay sees them. */
export interface MongoOutbox {
  /** Of these it knows the outbox only. */
  documents: Collection<OutboxDocument>;
  /** Events that were too many for their documents. */
  overflow: Collection<OverflowDocument>;
}

/** Events that wait in a document at most. They are 2 kB each, and the stream is seldom away for more than a few changes. */
export const MOST_IN_DOCUMENT = 32;

/** @returns the outboxes of a collection. */
export function outboxOf(db: Db, collection: string): MongoOutbox {
  return {
    documents: db.collection<OutboxDocument>(collection),
    overflow: db.collection<OverflowDocument>(`${collection}.overflow`),
  };
}

/** What the relay reads of a document. */
export const pendingDocumentSchema = z.object({
  version: z.int(),
  outbox: z.array(envelopeSchema),
  pendingSince: z.date().optional(),
  relayedTo: z.int().optional(),
  overflowed: z.literal(true).optional(),
});

export const overflowDocumentSchema = z.object({ version: z.int(), event: envelopeSchema });

export const outboxIndex: IndexDescription = {
  name: 'pending_since',
  key: { pendingSince: 1 },
  sparse: true,
};

export const overflowIndex: IndexDescription = {
  name: 'of_document_in_order',
  key: { of: 1, version: 1 },
};

/** Finds pending documents over {@link outboxIndex}; `$exists` alone would not be a range of it. */
export const isPending = { pendingSince: { $gt: new Date(0) } };
