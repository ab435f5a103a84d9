import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, nothing, statusOf, together } from '../../payments/facts.ts';
import { anOrder, aPayment } from '../an-order.ts';
import { moveOrder } from '../move-order.ts';
import { consequenceFor, endedStatusOf, nextAsk } from './consequence.ts';

const now = new Date('2026-11-28T10:05:00Z');

/** What a provider tells of one payment that an attempt failed of, that was authorised, captured and went back in part. */
const six: Partial<Facts>[] = [
  {},
  { failure: 'card_declined' },
  { authorised: true },
  { authorised: true, captured: 14_900 },
  { captured: 14_900, refunded: 4_900 },
  { authorised: true, failure: 'card_declined' },
];

/** The order after what it was told, each at its time. */
function told(events: readonly Partial<Facts>[]): { order: OrderState; facts: Facts } {
  let order = anOrder();
  let facts = nothing;
  for (const event of events) {
    facts = together(facts, { ...nothing, ...event });
    const consequence = consequenceFor(order, aPayment({ facts }));
    if (consequence !== 'confirm' && consequence !== 'fail') continue;
    const moved = moveOrder(order, consequence, { by: 'provider', now, terms: usualTerms });
    if (moved instanceof Problem) throw moved;
    order = moved.after;
  }
  return { order, facts };
}
function permutations<T>(of: readonly T[]): T[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((one, i) => permutations(of.toSpliced(i, 1)).map((rest) => [one, ...rest]));
}
const end = ({ order, facts }: ReturnType<typeof told>) => ({
  status: order.status,
  escrow: order.payment.escrow,
  saga: order.saga,
  payment: statusOf(facts),
  facts,
});

describe('what becomes of an order by what is known of its payment', () => {
  it('is the same for all 720 orders of six events', () => {
    const all = permutations(six);
    expect(all).toHaveLength(720);
    const canonical = end(told(six));
    expect(canonical).toMatchObject({ status: 'confirmed', escrow: 'held', payment: 'completed' });
    for (const events of all) expect(end(told(events))).toEqual(canonical);
  });

  it('is the same however often each is told, and in whatever order', () => {
    const repeated = [...six, ...six, ...six];
    const any = fc.shuffledSubarray(repeated, { minLength: repeated.length });
    fc.assert(
      fc.property(any, (events) => {
        expect(end(told(events))).toEqual(end(told(six)));
      }),
    );
  });

  it('has late money go back, whatever it came to nothing for', () => {
    const cancelled = anOrder({ status: 'cancelled', reason: 'unpaid' });
    const captured = aPayment({ facts: { ...nothing, captured: 14_900 } });
    expect(consequenceFor(cancelled, captured)).toBe('give-late-money-back');
    const held = { ...cancelled, payment: { status: 'completed', escrow: 'held' } } as const;
    expect(consequenceFor(held, captured)).toBeUndefined();
  });

  it('charges nobody for an order that it was not captured for', () => {
    const facts = { ...nothing, captured: 5000 };
    const cancelled = anOrder({ status: 'cancelled' });
    expect(consequenceFor(cancelled, aPayment({ facts, captureFor: [] }))).not.toBe('give-late-money-back');
  });
});

describe('what follows for an order', () => {
  const authorised = { ...nothing, authorised: true };
  const captured = { ...authorised, captured: 14_900 };
  const over = (parts: object) => anOrder({ status: 'cancelled', reason: 'unpaid', ...parts });
  const told = (status: OrderState['payment']['status'], escrow: 'none' | 'held' = 'none') => ({
    payment: { status, escrow },
  });

  it.each([
    ['nothing while nothing is known', anOrder(), nothing, undefined],
    ['a note that it can be captured', anOrder(), authorised, 'note'],
    ['nothing where that is known', anOrder(told('authorised')), authorised, undefined],
    ['that it is confirmed when the money is there', anOrder(), captured, 'confirm'],
    ['that it fails when there will be none', anOrder(), { ...nothing, cancelled: true }, 'fail'],
    ['that it is confirmed though it was given up', anOrder(), { ...captured, cancelled: true }, 'confirm'],
    ['nothing of one that is confirmed', anOrder({ status: 'confirmed' }), captured, undefined],
    ['nothing of one that is sent', anOrder({ status: 'shipped' }), nothing, undefined],
    ['nothing of one that nobody has paid', over({}), nothing, undefined],
    ['that late money goes back', over({}), captured, 'give-late-money-back'],
    ['nothing where it is held to go back', over(told('completed', 'held')), captured, undefined],
    ['a note that it was given up', over({}), { ...nothing, cancelled: true }, 'note'],
    ['nothing where that is known of it', over(told('failed')), { ...nothing, cancelled: true }, undefined],
  ] as const)('is %s', (_, order, facts, consequence) => {
    expect(consequenceFor(order, aPayment({ facts }))).toBe(consequence);
  });

  it('is nothing of money that was captured for others', () => {
    const others = aPayment({ facts: captured, captureFor: [] });
    expect(consequenceFor(anOrder(), others)).toBe('note');
    const own = aPayment({ facts: captured, captureFor: [anOrder().id] });
    expect(consequenceFor(anOrder(), own)).toBe('confirm');
    expect(consequenceFor(over({}), own)).toBe('give-late-money-back');
    expect(consequenceFor(over(told('failed')), others)).toBeUndefined();
  });

  it.each([
    ['that it is lost though the money of both came first', captured, 'sold_elsewhere', 'lose-together'],
    [
      'that it is lost when there will be no money',
      { ...nothing, cancelled: true },
      'by_seller',
      'lose-together',
    ],
    [
      'that it is lost after an attempt that failed',
      { ...captured, failure: 'x' },
      'by_seller',
      'lose-together',
    ],
    [
      'that it fails where no attempt went through',
      { ...nothing, cancelled: true, failure: 'x' },
      'by_seller',
      'fail',
    ],
    ['that it is confirmed where its buyer wants less', captured, 'by_buyer', 'confirm'],
  ] as const)('is, of all or nothing of which one is lost, %s', (_, facts, reason, consequence) => {
    const [one, other] = [anOrder(), anOrder({ id: 'other', status: 'cancelled', reason })];
    const captureFor = [one.id, other.id];
    expect(consequenceFor(one, { facts, captureFor, isWhole: true }, [one, other])).toBe(consequence);
    const alone = consequence === 'lose-together' ? (facts.captured > 0 ? 'confirm' : 'fail') : consequence;
    expect(consequenceFor(one, { facts, captureFor, isWhole: false }, [one, other])).toBe(alone);
  });

  it.each([
    [nothing, 'pending'],
    [authorised, 'authorised'],
    [{ ...nothing, cancelled: true }, 'failed'],
    [captured, 'failed'],
    [{ ...captured, refunded: 14_900 }, 'failed'],
  ])('tells of the payment of one that came to nothing: %o is %s', (facts, status) => {
    expect(endedStatusOf(facts)).toBe(status);
  });

  it('captures for those that still wait, once, and not before all were looked at', () => {
    const [one, other] = [anOrder(), anOrder({ id: '01934f3e-0000-7000-8000-000000000011' })];
    const ask = (orders: OrderState[], captureFor: string[] | null = null) =>
      nextAsk({ facts: authorised, captureFor, isWhole: false }, orders);
    expect(ask([one, { ...other, status: 'cancelled' }])).toEqual({ kind: 'capture', captureFor: [one.id] });
    expect(ask([one, other], [one.id])).toBeUndefined();
    expect(ask([one, { ...other, review: 'awaiting' }])).toBeUndefined();
  });
});

describe('what the provider is asked next', () => {
  const authorised = { ...nothing, authorised: true };
  it.each([
    ['to capture what is authorised', authorised, [anOrder()], 'capture'],
    ['nothing while a moderator has to look', authorised, [anOrder({ review: 'awaiting' })], undefined],
    ['to let go what nobody waits for', authorised, [anOrder({ status: 'cancelled' })], 'cancel'],
    ['to give up after an attempt that failed', { ...nothing, failure: 'x' }, [anOrder()], 'cancel'],
    [
      'to capture where a later attempt went through',
      { ...authorised, failure: 'x' },
      [anOrder()],
      'capture',
    ],
    ['nothing while nobody has paid', nothing, [anOrder()], undefined],
    ['nothing when the money is there', { ...authorised, captured: 1 }, [anOrder()], undefined],
    ['nothing when it was given up', { ...nothing, cancelled: true }, [anOrder()], undefined],
  ])('is %s', (_, facts, orders, kind) => {
    expect(nextAsk({ facts, captureFor: null, isWhole: false }, orders)?.kind).toBe(kind);
  });

  it.each([
    ['captures the rest where one is lost and the rest is wanted', false, 'sold_elsewhere', 'capture'],
    ['gives all up where one is lost and all was wanted', true, 'sold_elsewhere', 'cancel'],
    ['captures the rest where its buyer has called one off themselves', true, 'by_buyer', 'capture'],
  ] as const)('%s', (_, isWhole, reason, kind) => {
    const orders = [anOrder(), anOrder({ id: 'other', status: 'cancelled', reason })];
    expect(nextAsk({ facts: authorised, captureFor: null, isWhole }, orders)?.kind).toBe(kind);
  });

  it('captures nothing of what is lost', () => {
    const orders = [anOrder(), anOrder({ id: 'other', status: 'cancelled', reason: 'sold_elsewhere' })];
    const asked = nextAsk({ facts: authorised, captureFor: null, isWhole: false }, orders);
    expect(asked?.captureFor).toEqual([anOrder().id]);
  });
});
