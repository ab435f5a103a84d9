import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { type Facts, statusOf } from '../../payments/facts.ts';
import type { Payment, TaskKind } from './payment.ts';

/** What becomes of one order by what is known of its payment. */
export type Consequence =
  | 'confirm'
  | 'fail'
  /** What was to be had with it, or not at all, is lost. */
  | 'lose-together'
  /** It came to nothing, and the money came nevertheless: it goes back. */
  | 'give-late-money-back'
  /** Only what is told of the payment differs. */
  | 'note'
  | undefined;

/**
 * @param all the orders of its payment, with itself
 * @returns what becomes of an order. Pure: whatever the order in which facts come, it ends in the same.
 */
export function consequenceFor(
  order: OrderState,
  { facts, captureFor, isWhole }: Pick<Payment, 'facts' | 'captureFor' | 'isWhole'>,
  all: readonly OrderState[] = [order],
): Consequence {
  const isIncluded = captureFor === null || captureFor.includes(order.id);
  if (order.status === 'pending') {
    const isBroken = isWhole && all.some(isLost);
    if (facts.captured > 0 && isIncluded) return isBroken ? 'lose-together' : 'confirm';
    if (facts.cancelled && facts.captured === 0)
      // Of a payment that had failed before nothing was lost to anybody.
      return isBroken && !hasFailed(facts) ? 'lose-together' : 'fail';
    return statusOf(facts) === order.payment.status ? undefined : 'note';
  }
  if (order.status !== 'cancelled' || order.payment.escrow !== 'none') return undefined;
  if (facts.captured > 0 && isIncluded) return 'give-late-money-back';
  const ended = endedStatusOf(facts);
  return ended === order.payment.status ? undefined : 'note';
}

/** @returns what is told of the payment of an order that came to nothing before it was paid. */
export function endedStatusOf(facts: Facts): OrderState['payment']['status'] {
  const status = statusOf(facts);
  return status === 'completed' || status === 'refunded' ? 'failed' : status;
}

/** What its buyer has called off themselves is not lost to them. */
const isLost = ({ status, reason }: OrderState): boolean => status === 'cancelled' && reason !== 'by_buyer';

/** Whether an attempt to pay has failed, and none has gone through. */
const hasFailed = ({ failure, authorised }: Facts): boolean => failure !== null && !authorised;

/** @returns what the provider is to be asked for, if anything, by how the orders of a payment stand. */
export function nextAsk(
  { facts, captureFor, isWhole }: Pick<Payment, 'facts' | 'captureFor' | 'isWhole'>,
  orders: readonly OrderState[],
): { kind: Extract<TaskKind, 'capture' | 'cancel'>; captureFor?: string[] } | undefined {
  if (facts.captured > 0 || facts.cancelled) return undefined;
  const live = orders.filter(({ status }) => status === 'pending');
  // Nobody waits for it any more; or an attempt has failed, and whoever wants it orders again.
  if (live.length === 0 || (isWhole && orders.some(isLost)) || hasFailed(facts)) return { kind: 'cancel' };
  if (!facts.authorised || captureFor !== null) return undefined;
  if (live.some(({ review }) => review === 'awaiting')) return undefined;
  return { kind: 'capture', captureFor: live.map(({ id }) => id) };
}
