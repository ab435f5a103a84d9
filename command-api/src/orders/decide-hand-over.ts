import type { HandOverBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { isSameCode } from './hand-over-code.ts';
import { type Given, moveOrder } from './move-order.ts';

/** Decides that a seller hands over what is picked up: what the buyer has shown them says that both were there. */
export function decideHandOver(
  order: OrderState,
  { code }: HandOverBody,
  given: Given,
  shown: string,
): Act | Problem {
  const moved = moveOrder(order, 'hand-over', given);
  if (moved instanceof Problem || isSameCode(code, shown)) return moved;
  return new Problem('code_not_valid', 'That is not the code of this order. Ask the buyer to show it.', {
    details: [{ path: 'code', message: 'must be the one that the page of the order shows to its buyer' }],
  });
}
