import { z } from 'zod';
import type { OrderStatus } from './life.ts';
import type { TransitionName } from './transitions.ts';

/** What happens by itself, and when: `in` one of these statuses, the clock takes that step. */
export const deadlineNameSchema = z.enum([
  'unpaid',
  'unshipped',
  'inspection',
  'answer',
  'proposal',
  'return',
]);
export type DeadlineName = z.infer<typeof deadlineNameSchema>;

export interface Deadline {
  in: readonly OrderStatus[];
  step: TransitionName;
}

export const deadlines: Readonly<Record<DeadlineName, Deadline>> = {
  /** Counted from the order. */
  unpaid: { in: ['pending'], step: 'expire' },
  /** Counted from the payment; what is picked up has longer. */
  unshipped: { in: ['confirmed'], step: 'give-up' },
  /** Counted from the estimated delivery, and of a parcel from the day after it was sent at the earliest. */
  inspection: { in: ['shipped'], step: 'complete' },
  /** Counted from the complaint. */
  answer: { in: ['confirmed', 'shipped'], step: 'leave-unanswered' },
  /** Counted from the answer that offers a part. */
  proposal: { in: ['confirmed', 'shipped'], step: 'leave-part' },
  /** Counted from when the buyer asked to give it back. */
  return: { in: ['shipped'], step: 'leave-return' },
};

/** How long each lasts, in milliseconds. */
export interface Terms {
  unpaidMs: number;
  unshippedMs: number;
  inspectionMs: number;
  /** How long a parcel takes at least, whatever its seller says: who says that it is there at once is not paid sooner. */
  leastTransitMs: number;
  /** How long a parcel takes where the seller does not say. */
  transitMs: number;
  /** In which a claim of an animal that did not arrive alive and well is taken, from the delivery. */
  arrivalMs: number;
  /** In which a complaint is answered by its seller, and a part that they offer by its buyer. */
  answerMs: number;
  /** In which a return may be asked for, from the delivery. */
  returnMs: number;
  /** In which a seller takes back what was asked for, or says why not: it has to travel back before they do. */
  takeBackMs: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const usualTerms: Terms = {
  unpaidMs: 15 * MINUTE_MS,
  unshippedMs: 7 * DAY_MS,
  inspectionMs: 3 * DAY_MS,
  leastTransitMs: DAY_MS,
  transitMs: 5 * DAY_MS,
  arrivalMs: 2 * DAY_MS,
  answerMs: 3 * DAY_MS,
  returnMs: 14 * DAY_MS,
  takeBackMs: 10 * DAY_MS,
};
