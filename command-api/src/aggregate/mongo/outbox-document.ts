import { type Envelope, envelopeSchema } from '@vivarium/contracts/shared/envelope.ts';
import type { Collection, Db, IndexDescription } from 'mongodb';
import { z } from 'zod';

/**
 * The fields by which a document carries its own outbox. `version` rises by one with every event. `pendingSince` is
 * there exactly while `outbox` is not empty, so that a sparse index over it holds pending documents only.
 */
export interface OutboxDocument {
  _id: string;
  version: number;
  outbox: Envelope[];
  pendingSince?: Date;
}

/** @returns a collection as the relay sees it: of its documents it knows the outbox only. */
export function outboxOf(db: Db, collection: string): Collection<OutboxDocument> {
  return db.collection<OutboxDocument>(collection);
}

/** What the relay reads of a document. */
export const pendingDocumentSchema = z.object({
  version: z.int(),
  outbox: z.array(envelopeSchema),
  pendingSince: z.date().optional(),
});

export const outboxIndex: IndexDescription = {
  name: 'pending_since',
  key: { pendingSince: 1 },
  sparse: true,
};

/** Finds pending documents over {@link outboxIndex}; `$exists` alone would not be a range of it. */
export const isPending = { pendingSince: { $gt: new Date(0) } };
