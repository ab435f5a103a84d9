import { z } from 'zod';

export const offerStatusSchema = z.enum([
  /** It waits for its seller. */
  'offered',
  /** Its seller has named another price: it waits for its buyer. */
  'countered',
  /** Its buyer may order at the price until its time has passed. */
  'accepted',
  'ordered',
  'declined',
  'withdrawn',
  'expired',
  /** What it was for is not for sale any more, or costs another currency. */
  'closed',
]);
export type OfferStatus = z.infer<typeof offerStatusSchema>;

/** Who makes an offer move: its two parties, or what follows by itself. */
export const offerPartySchema = z.enum(['buyer', 'seller', 'clock']);
export type OfferParty = z.infer<typeof offerPartySchema>;

export interface OfferStep {
  name: 'counter' | 'accept' | 'decline' | 'withdraw' | 'order' | 'reopen' | 'expire' | 'close' | 'reprice';
  by: OfferParty;
  from: readonly OfferStatus[];
  to: OfferStatus;
}

/** Those that wait for something: a buyer has one of them for a listing, not two. */
export const openOfferStatuses = ['offered', 'countered', 'accepted'] as const satisfies OfferStatus[];
export const isOpenOffer = (status: OfferStatus): boolean =>
  openOfferStatuses.some((open) => open === status);

/**
 * The life of an offer: this table and nothing else says which status may follow which, and who makes it so. What it begins
 * with, `offered` or `accepted`, is made by `POST /listings/:id/offers`.
 */
export const offerSteps: readonly OfferStep[] = [
  { name: 'counter', by: 'seller', from: ['offered'], to: 'countered' },
  { name: 'counter', by: 'buyer', from: ['countered'], to: 'offered' },
  { name: 'accept', by: 'seller', from: ['offered'], to: 'accepted' },
  { name: 'accept', by: 'buyer', from: ['countered'], to: 'accepted' },
  { name: 'decline', by: 'seller', from: ['offered'], to: 'declined' },
  { name: 'decline', by: 'buyer', from: ['countered'], to: 'declined' },
  // What a seller has accepted they keep to; a buyer is bound by what they order, not by what they ask.
  { name: 'withdraw', by: 'buyer', from: openOfferStatuses, to: 'withdrawn' },
  { name: 'withdraw', by: 'seller', from: ['countered'], to: 'withdrawn' },
  { name: 'order', by: 'buyer', from: ['accepted'], to: 'ordered' },
  /** Its order came to nothing. */
  { name: 'reopen', by: 'clock', from: ['ordered'], to: 'accepted' },
  { name: 'expire', by: 'clock', from: openOfferStatuses, to: 'expired' },
  { name: 'close', by: 'clock', from: openOfferStatuses, to: 'closed' },
  /** It costs another currency by now. */
  { name: 'reprice', by: 'clock', from: openOfferStatuses, to: 'closed' },
];
export type OfferStepName = OfferStep['name'];

/** @returns the step; `forbidden`: it is never this party's; `conflict`: not of an offer that stands so. */
export function offerStepOf(
  status: OfferStatus,
  name: OfferStepName,
  party: OfferParty,
): OfferStep | 'forbidden' | 'conflict' {
  const own = offerSteps.filter((step) => step.name === name && step.by === party);
  if (own.length === 0) return 'forbidden';
  return own.find(({ from }) => from.includes(status)) ?? 'conflict';
}
