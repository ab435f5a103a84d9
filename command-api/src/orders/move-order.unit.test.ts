import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { orderStatusSchema, type Party, partySchema } from '@vivarium/contracts/orders/life.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { type TransitionName, transitionNames, transitions } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { anOrder } from './an-order.ts';
import { dueOf } from './due.ts';
import { type Moved, moveOrder } from './move-order.ts';
import { advance, animalSale } from './saga/animal-sale.ts';

const now = new Date('2026-11-28T11:00:00Z');
const open: NonNullable<OrderState['dispute']> = {
  reason: 'other',
  text: '',
  evidence: [],
  openedAt: '2026-11-28T10:30:00.000Z',
  settledAt: null,
};
const asked = { reason: '', askedAt: '2026-11-28T10:30:00.000Z' };
const move = (order: OrderState, name: TransitionName, by: Party) =>
  moveOrder(order, name, { by, now, terms: usualTerms });
function moved(order: OrderState, name: TransitionName, by: Party): Moved {
  const outcome = move(order, name, by);
  if (outcome instanceof Problem) throw outcome;
  return outcome;
}

/** The table once more, from the side of the statuses: whatever is not here is refused. */
const legal: Record<string, string> = {
  'pending confirm provider': 'confirmed',
  'pending fail provider': 'cancelled',
  'pending expire clock': 'cancelled',
  'pending withdraw seller': 'cancelled',
  'pending cancel buyer': 'cancelled',
  'pending cancel seller': 'cancelled',
  'pending cancel moderator': 'cancelled',
  'pending refunded-outside provider': 'cancelled',
  'confirmed cancel buyer': 'cancelled',
  'confirmed cancel seller': 'cancelled',
  'confirmed cancel moderator': 'cancelled',
  'confirmed give-up clock': 'cancelled',
  'confirmed ship seller': 'shipped',
  'confirmed refunded-outside provider': 'cancelled',
  'shipped accept buyer': 'delivered',
  'shipped complete clock': 'delivered',
  'shipped refunded-outside-late provider': 'returned',
  'delivered refunded-outside-late provider': 'returned',
};

const all = orderStatusSchema.options.flatMap((status) =>
  transitionNames.flatMap((name) => partySchema.options.map((by) => ({ status, name, by }))),
);

describe('the table of states', () => {
  it('takes what it has, and refuses everything else', () => {
    for (const { status, name, by } of all) {
      const outcome = move(anOrder({ status }), name, by);
      const to = outcome instanceof Problem ? undefined : outcome.after.status;
      expect({ status, name, by, to }).toEqual({ status, name, by, to: legal[`${status} ${name} ${by}`] });
    }
  });

  it('says an event for each step that has the name of the status', () => {
    for (const name of transitionNames) {
      const { to, event } = transitions[name];
      expect(event).toBe(`order.${to}`);
    }
  });

  it('has no way out of cancelled and returned', () => {
    for (const status of ['cancelled', 'returned'] as const)
      for (const name of transitionNames)
        expect(transitions[name].from as readonly string[]).not.toContain(status);
  });

  it('stands still while something is open', () => {
    const disputed = anOrder({ status: 'shipped', dispute: open });
    expect(move(disputed, 'accept', 'buyer')).toBeInstanceOf(Problem);
    expect(move(disputed, 'complete', 'clock')).toBeInstanceOf(Problem);
    const returning = anOrder({ status: 'shipped', returning: asked });
    expect(move(returning, 'complete', 'clock')).toBeInstanceOf(Problem);
    expect(disputed.due).toBeNull();
    expect(returning.due).toBeNull();
  });

  it('has a return and a dispute settled only where there is one', () => {
    expect(
      moved(anOrder({ status: 'shipped', returning: asked }), 'accept-return', 'seller').after.status,
    ).toBe('returned');
    const settled = moved(anOrder({ status: 'shipped', dispute: open }), 'settle-for-seller', 'moderator');
    expect(settled.after).toMatchObject({ status: 'delivered', dispute: { settledAt: now.toISOString() } });
    expect(settled.effects).toEqual(['pay-seller']);
    const other = moved(anOrder({ status: 'confirmed', dispute: open }), 'settle-for-buyer', 'moderator');
    expect(other.effects).toEqual(['give-money-back']);
  });

  it('has what is picked up handed over, and never sent', () => {
    const delivery = { method: 'pickup', country: null, region: null } as const;
    expect(move(anOrder({ status: 'confirmed', delivery }), 'ship', 'seller')).toBeInstanceOf(Problem);
    expect(moved(anOrder({ status: 'confirmed', delivery }), 'pick-up', 'buyer').after.status).toBe(
      'delivered',
    );
    expect(move(anOrder({ status: 'confirmed' }), 'pick-up', 'buyer')).toBeInstanceOf(Problem);
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
