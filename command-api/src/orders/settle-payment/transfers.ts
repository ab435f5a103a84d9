import type { TransferKind } from '@vivarium/contracts/money/http.ts';
import { sharesOf, subsidyOf } from '@vivarium/contracts/orders/shares.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { costs, escrowOf, fees, provider, type Transfer, walletOf } from '../../ledger/ledger.store.ts';
import type { GoneBack } from './gone-back.ts';

/** @returns what is moved when the buyer's money is there: it is held for the order. */
export function paymentOf(order: OrderState): Transfer[] {
  return moves(order, [
    { key: 'payment', from: provider, to: escrowOf(order.id), amount: order.total.amount, kind: 'payment' },
  ]);
}

/** @returns what is moved when what is held goes to the seller, less the fee, with what we add of a discount. */
export function payoutOf(order: OrderState): Transfer[] {
  const { seller, marketplace } = sharesOf(order);
  const [from, wallet] = [escrowOf(order.id), walletOf(order.sellerId)];
  return moves(order, [
    { key: 'release', from, to: wallet, amount: seller, kind: 'release' },
    { key: 'fee', from, to: fees, amount: marketplace, kind: 'fee' },
    { key: 'discount', from: costs, to: wallet, amount: subsidyOf(order), kind: 'discount' },
  ]);
}

/** @returns what is moved when the seller was paid and the buyer is to have it: all of that again, the other way. */
export function takenBackOf(order: OrderState): Transfer[] {
  const { seller, marketplace } = sharesOf(order);
  const [to, wallet] = [escrowOf(order.id), walletOf(order.sellerId)];
  return moves(order, [
    { key: 'taken-back', from: wallet, to, amount: seller, kind: 'refund' },
    { key: 'fee-taken-back', from: fees, to, amount: marketplace, kind: 'fee_returned' },
    { key: 'discount-taken-back', from: wallet, to: costs, amount: subsidyOf(order), kind: 'discount' },
  ]);
}

/**
 * @param wallet what is on the seller's, and how much of it is kept aside, in minor units
 * @returns what is moved when something has gone back to the buyer without our asking, after the seller was paid: the
 *   seller's and our parts of it, as far as they are there. What the wallet lacks is our loss.
 */
export function takenBackAsFarAsThere(
  order: OrderState,
  { id: goneId, amount, reason }: GoneBack,
  wallet: { balance: number; held: number },
): Transfer[] {
  const rest = { ...order, promised: order.promised + amount };
  const fee = sharesOf(order).marketplace - sharesOf(rest).marketplace;
  const free = Math.max(0, wallet.balance - wallet.held);
  const there = Math.min(free, amount - fee);
  // What we have added for them comes back too, as far as there is any.
  const added = Math.min(subsidyOf(order) - subsidyOf(rest), free - there);
  const [from, to, kind] = [walletOf(order.sellerId), escrowOf(order.id), kindOf(reason)];
  const key = (of: string) => `taken-back/${goneId}/${of}`;
  return moves(order, [
    { key: key('seller'), from, to, amount: there, kind },
    { key: key('fee'), from: fees, to, amount: fee, kind: 'fee_returned' },
    { key: key('loss'), from: costs, to, amount: amount - fee - there, kind },
    { key: key('discount'), from, to: costs, amount: added, kind: 'discount' },
  ]);
}

/** @returns what is moved when something has gone to the buyer. */
export function givenBackOf(order: OrderState, { id, amount, reason }: GoneBack): Transfer[] {
  return moves(order, [
    { key: `refund/${id}`, from: escrowOf(order.id), to: provider, amount, kind: kindOf(reason) },
  ]);
}

function kindOf(reason: GoneBack['reason']): TransferKind {
  return reason === 'charged_back' ? 'chargeback' : 'refund';
}

type Move = Omit<Transfer, 'currency' | 'reference'>;

/** Each is known by the order and a word: said again, it is not moved again. Of nothing there is no transfer. */
function moves({ id, total: { currency } }: OrderState, all: readonly Move[]): Transfer[] {
  return all
    .filter(({ amount }) => amount > 0)
    .map((move) => ({ ...move, key: `${id}/${move.key}`, currency, reference: id }));
}
