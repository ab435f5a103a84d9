import { isDeepStrictEqual } from 'node:util';
import type { PaymentStatus } from '@vivarium/contracts/orders/state.ts';

/**
 * What is known of a payment at the provider. Facts only ever grow: what was captured stays captured. So it does not matter
 * in which order the provider tells of them, nor how often.
 */
export interface Facts {
  /** The buyer's bank has said yes. */
  authorised: boolean;
  /** Minor units that were taken; and of these, those that went back. */
  captured: number;
  refunded: number;
  /** There will be no money: the last word of the provider where nothing was captured. */
  cancelled: boolean;
  /** Why an attempt failed; another one may follow. */
  failure: string | null;
  /** Minor units that the buyer's bank has taken back, beside those. */
  chargedBack: number;
}

export const nothing: Facts = {
  authorised: false,
  captured: 0,
  refunded: 0,
  cancelled: false,
  failure: null,
  chargedBack: 0,
};

/** @returns both together: commutative, associative, and the same again where one is added twice. */
export function together(one: Facts, other: Facts): Facts {
  const failures = [one.failure, other.failure].filter((failure) => failure !== null);
  return {
    authorised: one.authorised || other.authorised,
    // What went back had been taken.
    captured: Math.max(...[one, other].flatMap((each) => [each.captured, each.refunded, each.chargedBack])),
    refunded: Math.max(one.refunded, other.refunded),
    cancelled: one.cancelled || other.cancelled,
    failure: failures.toSorted()[0] ?? null,
    chargedBack: Math.max(one.chargedBack, other.chargedBack),
  };
}

/** @returns whether what is told was known: then nothing follows of it that has not followed already. */
export function isKnown(known: Facts, told: Facts): boolean {
  return isDeepStrictEqual(together(known, told), known);
}

/** @returns minor units that the buyer has again, whoever has seen to it. */
export function goneBack({ refunded, chargedBack }: Pick<Facts, 'refunded' | 'chargedBack'>): number {
  return refunded + chargedBack;
}

/** @returns what a payment is, by what is known of it. */
export function statusOf(facts: Facts): PaymentStatus {
  const { authorised, captured, cancelled, failure } = facts;
  if (captured > 0) return goneBack(facts) >= captured ? 'refunded' : 'completed';
  if (cancelled) return 'failed';
  if (authorised) return 'authorised';
  return failure === null ? 'pending' : 'failed';
}
