import { describe, expect, it } from 'vitest';
import { costs, escrowOf, fees, provider, type Transfer, walletOf } from '../../ledger/ledger.store.ts';
import { anOrder } from '../an-order.ts';
import { givenBackOf, paymentOf, payoutOf, takenBackAsFarAsThere, takenBackOf } from './transfers.ts';

/** A hundred dollars, of which five are ours; thirty cents were added to what the seller gets. */
const order = anOrder({ total: { amount: 10_000, currency: 'EUR' }, fee: 500, subsidy: 30 });
const { id } = order;
const wallet = walletOf(order.sellerId);
const escrow = escrowOf(id);
const all = (transfers: readonly Transfer[]) =>
  transfers.map(({ key, from, to, amount, kind, currency, reference }) => {
    expect({ currency, reference }).toEqual({ currency: 'EUR', reference: id });
    return [key, from, to, amount, kind];
  });

describe('what an order moves in the ledger', () => {
  it('is held for it when it is paid', () => {
    expect(all(paymentOf(order))).toEqual([[`${id}/payment`, provider, escrow, 10_000, 'payment']]);
  });

  it('goes to the seller and to us when it has arrived, with what we add of a discount', () => {
    expect(all(payoutOf(order))).toEqual([
      [`${id}/release`, escrow, wallet, 9500, 'release'],
      [`${id}/fee`, escrow, fees, 500, 'fee'],
      [`${id}/discount`, costs, wallet, 30, 'discount'],
    ]);
  });

  it('comes back from both where it is returned after that', () => {
    expect(all(takenBackOf(order))).toEqual([
      [`${id}/taken-back`, wallet, escrow, 9500, 'refund'],
      [`${id}/fee-taken-back`, fees, escrow, 500, 'fee_returned'],
      [`${id}/discount-taken-back`, wallet, costs, 30, 'discount'],
    ]);
  });

  it('is nothing of what there is none of', () => {
    const free = { ...order, fee: 0, subsidy: 0 };
    expect(payoutOf(free).map(({ amount }) => amount)).toEqual([10_000]);
    expect(takenBackOf(free).map(({ amount }) => amount)).toEqual([10_000]);
    const givenAway = { ...order, fee: 10_000, subsidy: 0 };
    expect(payoutOf(givenAway).map(({ kind }) => kind)).toEqual(['fee']);
    expect(takenBackOf(givenAway).map(({ kind }) => kind)).toEqual(['fee_returned']);
  });

  it.each([
    ['charged_back', 'chargeback'],
    ['refunded_by_provider', 'refund'],
  ] as const)('goes back to the buyer: %s', (reason, kind) => {
    const gone = { id: 'one', amount: 700, reason };
    expect(all(givenBackOf(order, gone))).toEqual([[`${id}/refund/one`, escrow, provider, 700, kind]]);
  });
});

describe('what the buyer’s bank has taken back after the seller was paid', () => {
  const gone = { id: 'one', amount: 4000, reason: 'charged_back' } as const;
  const parts = (balance: number, held = 0, of = gone) =>
    all(takenBackAsFarAsThere(order, of, { balance, held }));
  const ours = [`${id}/taken-back/one/fee`, fees, escrow, 200, 'fee_returned'];

  it('comes from the seller’s wallet and of our fee, and what we added comes back to us', () => {
    expect(parts(100_000)).toEqual([
      [`${id}/taken-back/one/seller`, wallet, escrow, 3800, 'chargeback'],
      ours,
      [`${id}/taken-back/one/discount`, wallet, costs, 12, 'discount'],
    ]);
  });

  it('is our loss as far as the wallet lacks it, what is kept aside in it being for something else', () => {
    expect(parts(1500, 500)).toEqual([
      [`${id}/taken-back/one/seller`, wallet, escrow, 1000, 'chargeback'],
      ours,
      [`${id}/taken-back/one/loss`, costs, escrow, 2800, 'chargeback'],
    ]);
    for (const [balance, held] of [
      [0, 0],
      [500, 500],
    ] as const)
      expect(parts(balance, held)).toEqual([
        ours,
        [`${id}/taken-back/one/loss`, costs, escrow, 3800, 'chargeback'],
      ]);
  });

  it('leaves us what we added as far as there is any', () => {
    expect(parts(3805).at(-1)).toEqual([`${id}/taken-back/one/discount`, wallet, costs, 5, 'discount']);
    expect(parts(3800)).toHaveLength(2);
  });

  it('counts what went back before: together all of it, and never a cent more', () => {
    const before = { ...order, promised: 4000 };
    const last = takenBackAsFarAsThere(
      before,
      { ...gone, id: 'two', amount: 6000 },
      { balance: 10 ** 6, held: 0 },
    );
    expect(last.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['chargeback', 5700],
      ['fee_returned', 300],
      ['discount', 18],
    ]);
  });

  it('is a refund where somebody has sent it back by hand', () => {
    const byHand = takenBackAsFarAsThere(
      order,
      { ...gone, reason: 'refunded_by_provider' },
      { balance: 0, held: 0 },
    );
    expect(byHand.map(({ kind }) => kind)).toEqual(['fee_returned', 'refund']);
  });
});
