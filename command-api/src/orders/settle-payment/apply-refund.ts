import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { writeMoved } from '../carry-out.ts';
import { moveOrder } from '../move-order.ts';
import { nextVersion } from '../next-version.ts';
import type { Working } from '../working.ts';
import type { GoneBack } from './gone-back.ts';
import { giveBack } from './money.ts';

/** Something has gone back to the buyer: the ledger and the order say so. @returns the order after it. */
export async function applyRefund(at: Working, order: OrderState, gone: GoneBack): Promise<OrderState> {
  const { now, terms } = at;
  giveBack(at, order, gone);
  const refunded = order.refunded + gone.amount;
  const isAll = refunded === order.total.amount;
  const payment = isAll ? ({ status: 'refunded', escrow: 'refunded' } as const) : order.payment;
  const paidBack = nextVersion(order, { refunded, payment }, at);
  await at.write(paidBack, 'order.changed', ['payment', 'refunded']);
  const name = nameOf(order);
  if (!isAll || name === undefined) return paidBack;
  const moved = moveOrder(paidBack, name, { by: 'provider', now, terms, reason: gone.reason });
  if (moved instanceof Problem) throw moved;
  await writeMoved(at, moved);
  return moved.after;
}

/** @returns the step that ends an order whose buyer has everything back; undefined: it has ended. */
function nameOf({ status }: OrderState): 'refunded-outside' | 'refunded-outside-late' | undefined {
  if (status === 'confirmed') return 'refunded-outside';
  return status === 'shipped' || status === 'delivered' ? 'refunded-outside-late' : undefined;
}
