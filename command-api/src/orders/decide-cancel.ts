import type { ReasonBody } from '@vivarium/contracts/orders/http.ts';
import type { EndReason, OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { type Given, type Moved, moveOrder } from './move-order.ts';

const reasons: Partial<Record<Given['by'], EndReason>> = {
  buyer: 'by_buyer',
  seller: 'by_seller',
  moderator: 'by_moderator',
};

/** Decides that somebody calls it off. What they say of it, if anything, the other party reads. */
export function decideCancel(
  order: OrderState,
  { reason: text = '' }: ReasonBody,
  given: Given,
): Moved | Problem {
  const { by } = given;
  const reason = reasons[by];
  const moved = moveOrder(order, 'cancel', { ...given, ...(reason && { reason }) });
  if (moved instanceof Problem || text === '') return moved;
  const { after, changed } = moved;
  return { ...moved, changed: [...changed, 'cancellation'], after: { ...after, cancellation: { by, text } } };
}
