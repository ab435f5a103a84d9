import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { type Party, partySchema } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { TransitionName } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { asked, move, moved, now, open } from './a-move.ts';
import { anOrder } from './an-order.ts';
import { dueOf } from './due.ts';
import { moveOrder } from './move-order.ts';
import { advance, animalSale } from './saga/animal-sale.ts';

describe('what hinders a step', () => {
  const refusalOf = (order: OrderState, name: TransitionName, by: Party) => {
    const outcome = move(order, name, by);
    return outcome instanceof Problem ? [outcome.code, outcome.message] : undefined;
  };
  const disputed = { dispute: open };
  const settled = { dispute: { ...open, settledAt: '2026-11-28T10:45:00.000Z' } };
  const returning = { returning: asked };

  it.each([
    ['pending', 'confirm', 'buyer', {}, 'forbidden', 'This step is not yours to take.'],
    [
      'shipped',
      'confirm',
      'provider',
      {},
      'order_status_conflict',
      'An order that is shipped does not take this step.',
    ],
    ['confirmed', 'ship', 'seller', disputed, 'order_status_conflict', 'There is a dispute open.'],
    ['confirmed', 'give-up', 'clock', disputed, 'order_status_conflict', 'There is a dispute open.'],
    ['shipped', 'accept', 'buyer', disputed, 'order_status_conflict', 'There is a dispute open.'],
    ['shipped', 'accept', 'buyer', returning, 'order_status_conflict', 'There is a return open.'],
    ['shipped', 'complete', 'clock', disputed, 'order_status_conflict', 'There is a dispute open.'],
    ['shipped', 'complete', 'clock', returning, 'order_status_conflict', 'There is a return open.'],
    ['shipped', 'accept-return', 'seller', {}, 'order_status_conflict', 'There is no return open.'],
    ['confirmed', 'settle-for-buyer', 'moderator', {}, 'order_status_conflict', 'There is no dispute open.'],
    [
      'confirmed',
      'settle-for-seller',
      'moderator',
      settled,
      'order_status_conflict',
      'There is no dispute open.',
    ],
  ] as const)('is said: of one that is %s, %s by the %s', (status, name, by, parts, code, message) => {
    expect(refusalOf(anOrder({ status, ...parts }), name, by)).toEqual([code, message]);
  });

  it('is said of what is picked up as well', () => {
    const delivery = { method: 'pickup', country: null, region: null } as const;
    const handedOver = (parts: Partial<OrderState>) =>
      refusalOf(anOrder({ status: 'confirmed', delivery, ...parts }), 'pick-up', 'buyer')?.[1];
    expect(handedOver(disputed)).toBe('There is a dispute open.');
    expect(handedOver(returning)).toBe('There is a return open.');
    expect(handedOver(settled)).toBeUndefined();
  });

  it('is nothing of a dispute that is settled', () => {
    for (const [status, name, by] of [
      ['confirmed', 'ship', 'seller'],
      ['confirmed', 'give-up', 'clock'],
      ['shipped', 'accept', 'buyer'],
      ['shipped', 'complete', 'clock'],
    ] as const)
      expect(refusalOf(anOrder({ status, ...settled }), name, by)).toBeUndefined();
  });

  it('is nothing of a dispute or a return for who calls off, nor for the provider', () => {
    const both = { ...disputed, ...returning };
    expect(refusalOf(anOrder({ status: 'confirmed', ...both }), 'cancel', 'buyer')).toBeUndefined();
    expect(
      refusalOf(anOrder({ status: 'confirmed', ...both }), 'refunded-outside', 'provider'),
    ).toBeUndefined();
    expect(
      refusalOf(anOrder({ status: 'shipped', ...both }), 'refunded-outside-late', 'provider'),
    ).toBeUndefined();
  });

  it.each([
    ['accept-return', 'shipped', 'seller', 'returned'],
    ['accept-return', 'delivered', 'seller', 'returned'],
    ['settle-for-buyer', 'confirmed', 'moderator', 'returned'],
    ['settle-for-buyer', 'shipped', 'moderator', 'returned'],
    ['settle-for-seller', 'confirmed', 'moderator', 'delivered'],
    ['settle-for-seller', 'shipped', 'moderator', 'delivered'],
  ] as const)('is taken away by what it is about: %s of one that is %s', (name, status, by, to) => {
    const order = anOrder({ status, ...disputed, ...returning });
    expect(moved(order, name, by).after.status).toBe(to);
    for (const other of partySchema.options)
      if (other !== by) expect(refusalOf(order, name, other)?.[0]).toBe('forbidden');
    for (const elsewhere of ['pending', 'cancelled', 'returned'] as const)
      expect(refusalOf({ ...order, status: elsewhere }, name, by)?.[0]).toBe('order_status_conflict');
  });

  it('keeps what was delivered from being settled, and what is not sent from being given back', () => {
    const order = (status: OrderState['status']) => anOrder({ status, ...disputed, ...returning });
    expect(refusalOf(order('delivered'), 'settle-for-buyer', 'moderator')).toBeDefined();
    expect(refusalOf(order('delivered'), 'settle-for-seller', 'moderator')).toBeDefined();
    expect(refusalOf(order('confirmed'), 'accept-return', 'seller')).toBeDefined();
  });
});

describe('an order after a step', () => {
  const held = { status: 'completed', escrow: 'held' } as const;
  const saga = {
    name: animalSale.name,
    done: animalSale.steps.map(({ name }) => name),
    state: 'completed',
  } as const;

  it('is in its next version, tells what has happened, and which of its parts differ', () => {
    const { type, after, changed } = moved(anOrder(), 'confirm', 'provider');
    expect({ type, changed }).toEqual({ type: 'order.confirmed', changed: ['status', 'payment', 'due'] });
    expect(after).toMatchObject({ version: 2, updatedAt: now.toISOString(), reason: null });
    expect(after.history.at(-1)).toEqual({ what: 'confirm', by: 'provider', at: now.toISOString() });
  });

  it('has the reason for which it came to nothing, and no step but one that ends it has any', () => {
    const because = (name: TransitionName, status: OrderState['status'], by: Party, parts = {}) => {
      const given = { by, now, terms: usualTerms, reason: 'by_buyer' as const };
      const outcome = moveOrder(anOrder({ status, ...parts }), name, given);
      return outcome instanceof Problem ? outcome : [outcome.after.reason, outcome.changed];
    };
    expect(because('cancel', 'pending', 'buyer')).toEqual(['by_buyer', ['status', 'due', 'reason']]);
    expect(because('accept-return', 'delivered', 'seller', { returning: asked })).toEqual([
      'by_buyer',
      ['status', 'reason'],
    ]);
    expect(because('confirm', 'pending', 'provider')).toEqual([null, ['status', 'payment', 'due']]);
    expect(moved(anOrder({ reason: 'unpaid' }), 'cancel', 'buyer').after.reason).toBeNull();
  });

  it('is sent with its parcel, and keeps the one that it has', () => {
    const shipment = {
      ...{ method: 'FedEx', trackingNumber: '1', shippedAt: now.toISOString() },
      estimatedDelivery: '2026-12-01T10:00:00.000Z',
    };
    const given = { by: 'seller', now, terms: usualTerms, shipment } as const;
    const outcome = moveOrder(anOrder({ status: 'confirmed', payment: held, saga }), 'ship', given);
    if (outcome instanceof Problem) throw outcome;
    expect(outcome).toMatchObject({
      changed: ['status', 'due', 'shipment'],
      effects: [],
      after: { shipment, saga },
    });
    const accepted = moved(outcome.after, 'accept', 'buyer');
    expect(accepted).toMatchObject({
      changed: ['status', 'payment', 'due'],
      effects: ['pay-seller'],
      after: { shipment, payment: { status: 'completed', escrow: 'released' }, saga },
    });
  });

  it('has its money where it was until the provider says that it has gone', () => {
    const sold = anOrder({ status: 'shipped', payment: held, saga, returning: asked });
    const { after, effects } = moved(sold, 'accept-return', 'seller');
    expect(effects).toEqual(['give-money-back']);
    expect(after.payment).toEqual(held);
    const refunded = moved(sold, 'refunded-outside-late', 'provider');
    expect(refunded).toMatchObject({ effects: [], after: { payment: held, saga } });
  });

  it('has its dispute ended where it is called off while that was open', () => {
    const order = anOrder({ status: 'confirmed', dispute: open });
    expect(moved(order, 'cancel', 'buyer').after.dispute).toEqual({ ...open, settledAt: now.toISOString() });
    expect(moved(anOrder({ status: 'confirmed' }), 'cancel', 'buyer').after.dispute).toBeNull();
  });
});

describe('the saga of a sale', () => {
  it('takes the money and sells when it is confirmed', () => {
    const { after, effects } = moved(anOrder(), 'confirm', 'provider');
    expect(effects).toEqual(['take-money', 'sell']);
    expect(after).toMatchObject({
      payment: { status: 'completed', escrow: 'held' },
      saga: { state: 'completed' },
      due: { what: 'unshipped' },
    });
  });

  it('has nothing left to do when it has ended', () => {
    const { saga } = moved(anOrder(), 'confirm', 'provider').after;
    expect(advance(animalSale, saga)).toEqual({ deeds: [], saga });
    const over = { name: animalSale.name, done: [], state: 'compensated' } as const;
    expect(advance(animalSale, { ...over, done: [] })).toEqual({ deeds: [], saga: over });
    expect(saga.done).toEqual(animalSale.steps.map(({ name }) => name));
  });

  it('takes the steps that are left where some were taken', () => {
    const names = animalSale.steps.map(({ name }) => name);
    expect(names).toEqual([
      'inventory.reserve_animal',
      'transaction.process_payment',
      'commerce.complete_sale',
    ]);
    const begun = { name: animalSale.name, done: names.slice(0, 2), state: 'running' } as const;
    expect(advance(animalSale, { ...begun, done: [...begun.done] })).toEqual({
      deeds: ['sell'],
      saga: { name: 'animal.sale', done: names, state: 'completed' },
    });
    const anew = { name: animalSale.name, done: [], state: 'running' } as const;
    expect(advance(animalSale, { ...anew, done: [] }).deeds).toEqual(['reserve', 'take-money', 'sell']);
  });

  it.each([
    ['fail', 'pending', 'provider'],
    ['lose-together', 'pending', 'provider'],
    ['expire', 'pending', 'clock'],
    ['cancel', 'pending', 'buyer'],
    ['withdraw', 'pending', 'seller'],
    ['give-up', 'confirmed', 'clock'],
    ['refunded-outside', 'confirmed', 'provider'],
  ] as const)('is taken back as far as it went where it came to nothing: %s', (name, status, by) => {
    const { effects, after } = moved(anOrder({ status }), name, by);
    expect(effects).toEqual(['release']);
    expect(after.saga.state).toBe('compensated');
  });

  it('undoes only what was done, the last first', () => {
    expect(moved(anOrder(), 'expire', 'clock').effects).toEqual(['release']);
    const confirmed = moved(anOrder(), 'confirm', 'provider').after;
    const { after, effects } = moved(confirmed, 'cancel', 'seller');
    expect(effects).toEqual(['give-money-back', 'release']);
    expect(after.saga).toEqual({ name: 'animal.sale', done: [], state: 'compensated' });
  });
});

describe('an order that a moderator has to look at', () => {
  const authorised = { status: 'authorised', escrow: 'none' } as const;

  it.each(['awaiting', 'approved'] as const)(
    'is not called off for want of payment while it is %s and the buyer has paid',
    (review) => {
      expect(dueOf(anOrder({ review, payment: authorised }), usualTerms)).toBeNull();
    },
  );

  it('is called off where the buyer has not', () => {
    expect(dueOf(anOrder({ review: 'awaiting' }), usualTerms)).toMatchObject({ what: 'unpaid' });
  });
});
