import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { balanceOf, type Transfer, transfer, walletOf } from '../../ledger/ledger.store.ts';
import { LedgerRefusal } from '../../ledger/ledger-refusal.ts';
import type { OrderTables } from '../orders.table.ts';
import type { Working } from '../working.ts';
import type { GoneBack } from './gone-back.ts';
import { givenBackOf, paymentOf, payoutOf, takenBackAsFarAsThere, takenBackOf } from './transfers.ts';

/** The buyer's money is there: it is held for the order. Money moves when all the rest of the transaction is written. */
export function takeMoney(at: Working, order: OrderState): void {
  at.atLast(() => moveAll(at, paymentOf(order)));
}

/** What is held goes to the seller, less the fee. */
export function paySeller(at: Working, order: OrderState): void {
  at.atLast(() => moveAll(at, payoutOf(order)));
}

/** What the seller was paid comes back, for the buyer to be given. Refused (`seller_cannot_pay`) where it is not there any more. */
export function takeBackFromSeller(at: Working, order: OrderState): void {
  at.atLast(async () => {
    try {
      await moveAll(at, takenBackOf(order));
    } catch (error) {
      if (!(error instanceof LedgerRefusal) || error.reason !== 'not_covered') throw error;
      throw new Problem(
        'seller_cannot_pay',
        'The money of this sale is not in the wallet of its seller any more.',
      );
    }
  });
}

/** What has gone back to the buyer without our asking, after the seller was paid: what the wallet lacks is our loss. */
export function takeBackWhatIsThere(at: Working, order: OrderState, gone: GoneBack): void {
  at.atLast(async () => {
    const { sellerId, total } = order;
    const wallet = await balanceOf<OrderTables>(at.transaction, walletOf(sellerId), total.currency);
    await moveAll(at, takenBackAsFarAsThere(order, gone, wallet));
  });
}

/** Something has gone to the buyer. */
export function giveBack(at: Working, order: OrderState, gone: GoneBack): void {
  at.atLast(() => moveAll(at, givenBackOf(order, gone)));
}

async function moveAll({ transaction, now }: Working, all: readonly Transfer[]): Promise<void> {
  for (const one of all) await transfer(transaction, one, now);
}
