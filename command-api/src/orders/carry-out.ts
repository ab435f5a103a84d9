import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { Effect, Moved } from './move-order.ts';
import { paySeller, takeBackFromSeller, takeMoney } from './settle-payment/money.ts';
import { insertRefund, refundsOf } from './settle-payment/refund.store.ts';
import { settleReservation } from './stock/stock.store.ts';
import type { Working } from './working.ts';

/** Does what a step of an order does elsewhere. Each of it is done once, however often it is told. */
export async function carryOut(at: Working, order: OrderState, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await does[effect](at, order);
}

/** Writes an order after a step and does what goes with it. */
export async function writeMoved(at: Working, { after, type, changed, effects }: Moved): Promise<void> {
  await at.write(after, type, changed);
  await carryOut(at, after, effects);
}

const does: Readonly<Record<Effect, (at: Working, order: OrderState) => Promise<void> | void>> = {
  // What is reserved is reserved before there is an order.
  reserve: () => {},
  sell: async (at, { id }) => {
    const stock = await settleReservation(at.transaction, id, 'sold');
    if (stock !== undefined) at.tellStock(stock, 'inventory.sold');
  },
  release: async (at, { id }) => {
    const stock = await settleReservation(at.transaction, id, 'released');
    if (stock !== undefined) at.tellStock(stock, 'inventory.released');
  },
  'take-money': takeMoney,
  'pay-seller': paySeller,
  'give-money-back': async (at, order) => {
    const { escrow } = order.payment;
    if (escrow === 'none' || escrow === 'refunded') return;
    const asked = await refundsOf(at.transaction, [order.id]);
    const left = order.total.amount - asked.reduce((sum, { amount }) => sum + amount, 0);
    if (left <= 0) return;
    // They were paid what was not promised to the buyer before.
    if (escrow === 'released') takeBackFromSeller(at, { ...order, promised: order.total.amount - left });
    await askForRefund(at, order, left);
  },
};

/** Has a part of what was paid go back to the buyer. */
export async function askForRefund(at: Working, order: OrderState, amount: number): Promise<void> {
  const id = at.newId();
  await insertRefund(at.transaction, { id, orderId: order.id, amount, done: false });
  await at.ask({ paymentId: order.paymentId, kind: 'refund', reference: id });
}
