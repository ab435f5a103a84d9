import type { TransferKind } from '@vivarium/contracts/money/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { balanceOf, costs, escrowOf, fees, provider, transfer, walletOf } from '../../ledger/ledger.store.ts';
import { LedgerRefusal } from '../../ledger/ledger-refusal.ts';
import type { OrderTables } from '../orders.table.ts';
import type { Working } from '../working.ts';
import type { GoneBack } from './gone-back.ts';

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
  const marketplace = partOf(fee, left, total.amount);
  return { seller: left - marketplace, marketplace };
}

/** @returns what the marketplace adds for the seller of a discount that it bears: of what was given back it adds nothing. */
export function subsidyOf({ total, subsidy, promised }: Pick<OrderState, 'total' | 'subsidy' | 'promised'>) {
  return partOf(subsidy, total.amount - promised, total.amount);
}

/** @returns so much of an amount as is left of the whole, rounded down; their product may be beyond exact doubles. */
function partOf(amount: number, left: number, whole: number): number {
  return whole === 0 ? 0 : Number((BigInt(amount) * BigInt(left)) / BigInt(whole));
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
  const discount = { from: costs, to: walletOf(sellerId), amount: subsidyOf(order), currency };
  if (discount.amount > 0)
    await transfer(transaction, { key: `${id}/discount`, ...discount, kind: 'discount', reference: id }, now);
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
    const discount = { from: walletOf(sellerId), to: costs, amount: subsidyOf(order), currency };
    if (discount.amount > 0)
      await transfer(
        transaction,
        { key: `${id}/discount-taken-back`, ...discount, kind: 'discount', reference: id },
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

/** What has gone back to the buyer without our asking, after the seller was paid: what the wallet lacks is our loss. */
export async function takeBackWhatIsThere(
  { transaction, now }: Working,
  order: OrderState,
  { id: goneId, amount, reason }: GoneBack,
): Promise<void> {
  const { id: reference, sellerId, promised } = order;
  const { currency } = order.total;
  const rest = { ...order, promised: promised + amount };
  const fee = sharesOf(order).marketplace - sharesOf(rest).marketplace;
  const discount = subsidyOf(order) - subsidyOf(rest);
  const { balance, held } = await balanceOf<OrderTables>(transaction, walletOf(sellerId), currency);
  const there = Math.max(0, Math.min(balance - held, amount - fee));
  const kind = kindOf(reason);
  const parts = [
    { of: 'seller', from: walletOf(sellerId), amount: there, kind },
    { of: 'fee', from: fees, amount: fee, kind: 'fee_returned' },
    { of: 'loss', from: costs, amount: amount - fee - there, kind },
  ] as const;
  for (const { of, ...part } of parts) {
    if (part.amount === 0) continue;
    const key = `${reference}/taken-back/${goneId}/${of}`;
    await transfer(transaction, { key, to: escrowOf(reference), currency, reference, ...part }, now);
  }
  // What we have added for them comes back too, as far as there is any.
  const added = { from: walletOf(sellerId), to: costs, amount: Math.min(discount, balance - held - there) };
  const key = `${reference}/taken-back/${goneId}/discount`;
  if (added.amount > 0)
    await transfer(transaction, { key, ...added, currency, kind: 'discount', reference }, now);
}

/** Something has gone to the buyer. */
export async function giveBack(
  { transaction, now }: Working,
  { id, total }: OrderState,
  gone: GoneBack,
): Promise<void> {
  await transfer(
    transaction,
    {
      ...{ key: `${id}/refund/${gone.id}`, from: escrowOf(id), to: provider, amount: gone.amount },
      ...{ currency: total.currency, kind: kindOf(gone.reason), reference: id },
    },
    now,
  );
}

function kindOf(reason: GoneBack['reason']): TransferKind {
  return reason === 'charged_back' ? 'chargeback' : 'refund';
}
