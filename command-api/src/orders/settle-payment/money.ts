import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { escrowOf, fees, provider, transfer, walletOf } from '../../ledger/ledger.store.ts';
import { LedgerRefusal } from '../../ledger/ledger-refusal.ts';
import type { Working } from '../working.ts';

/**
 * What a seller gets of an order, and what the marketplace keeps, in minor units: together all that is left of it. What is on
 * its way back is not theirs either.
 */
export function sharesOf({ total, fee, promised }: Pick<OrderState, 'total' | 'fee' | 'promised'>): {
  seller: number;
  marketplace: number;
} {
  const left = total.amount - promised;
  // Of what was given back no fee is due. Rounded for the seller: a cent that cannot be split is theirs.
  const marketplace = total.amount === 0 ? 0 : Math.floor((fee * left) / total.amount);
  return { seller: left - marketplace, marketplace };
}

/** The buyer's money is there: it is held for the order. */
export async function takeMoney({ transaction, now }: Working, order: OrderState): Promise<void> {
  const { id, total } = order;
  await transfer(
    transaction,
    {
      ...{ key: `${id}/payment`, from: provider, to: escrowOf(id), kind: 'payment', reference: id },
      ...total,
    },
    now,
  );
}

/** What is held goes to the seller, less the fee. */
export async function paySeller({ transaction, now }: Working, order: OrderState): Promise<void> {
  const { id, sellerId, total } = order;
  const { seller, marketplace } = sharesOf(order);
  const from = escrowOf(id);
  const { currency } = total;
  if (seller > 0)
    await transfer(
      transaction,
      {
        ...{ key: `${id}/release`, from, to: walletOf(sellerId), amount: seller, currency },
        ...{ kind: 'release', reference: id },
      },
      now,
    );
  if (marketplace > 0)
    await transfer(
      transaction,
      { key: `${id}/fee`, from, to: fees, amount: marketplace, currency, kind: 'fee', reference: id },
      now,
    );
}

/**
 * What the seller was paid comes back, for the buyer to be given.
 * @throws {Problem} `seller_cannot_pay` where it is not there any more.
 */
export async function takeBackFromSeller({ transaction, now }: Working, order: OrderState): Promise<void> {
  const { id, sellerId, total } = order;
  const { currency } = total;
  const { seller, marketplace } = sharesOf(order);
  const to = escrowOf(id);
  try {
    if (seller > 0)
      await transfer(
        transaction,
        {
          ...{ key: `${id}/taken-back`, from: walletOf(sellerId), to, amount: seller, currency },
          ...{ kind: 'refund', reference: id },
        },
        now,
      );
    if (marketplace > 0)
      await transfer(
        transaction,
        {
          ...{ key: `${id}/fee-taken-back`, from: fees, to, amount: marketplace, currency },
          ...{ kind: 'fee_returned', reference: id },
        },
        now,
      );
  } catch (error) {
    if (!(error instanceof LedgerRefusal) || error.reason !== 'not_covered') throw error;
    throw new Problem(
      'seller_cannot_pay',
      'The money of this sale is not in the wallet of its seller any more.',
    );
  }
}

/** A refund has gone to the buyer. */
export async function giveBack(
  { transaction, now }: Working,
  { id, total }: OrderState,
  refund: { id: string; amount: number },
): Promise<void> {
  await transfer(
    transaction,
    {
      ...{ key: `${id}/refund/${refund.id}`, from: escrowOf(id), to: provider, amount: refund.amount },
      ...{ currency: total.currency, kind: 'refund', reference: id },
    },
    now,
  );
}
