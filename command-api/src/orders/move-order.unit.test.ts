import { deadlines, usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { orderStatusSchema, type Party, partySchema } from '@vivarium/contracts/orders/life.ts';
import { askedSchema, type OrderState } from '@vivarium/contracts/orders/state.ts';
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
  answer: null,
  asks: 'moderator',
  openedAt: '2026-11-28T10:30:00.000Z',
  settledAt: null,
};
const asks = (party: (typeof open)['asks']) => ({ ...open, asks: party });
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

/** The steps of a complaint once more, from the side of whoever it waits for: what becomes of the order, and who is asked then. */
const ofComplaints: readonly string[] = [
  ...['contest', 'offer-part', 'concede', 'leave-unanswered', 'accept-part', 'refuse-part', 'leave-part'],
  ...['settle-for-buyer', 'settle-for-seller'],
];
const complaining: Record<string, [to: string, asked: string]> = {
  'seller contest seller': ['same', 'moderator'],
  'seller offer-part seller': ['same', 'buyer'],
  'seller leave-unanswered clock': ['same', 'moderator'],
  'seller concede seller': ['returned', 'seller'],
  'buyer concede seller': ['returned', 'buyer'],
  'moderator concede seller': ['returned', 'moderator'],
  'buyer accept-part buyer': ['delivered', 'buyer'],
  'buyer refuse-part buyer': ['same', 'moderator'],
  'buyer leave-part clock': ['same', 'moderator'],
  'moderator settle-for-buyer moderator': ['returned', 'moderator'],
  'moderator settle-for-seller moderator': ['delivered', 'moderator'],
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
      expect(event).toBe(`order.${to === 'same' ? 'changed' : to}`);
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

  it('takes with a complaint the steps of whoever it waits for, and refuses everything else', () => {
    for (const status of orderStatusSchema.options)
      for (const turn of askedSchema.options)
        for (const name of transitionNames.filter((one) => ofComplaints.includes(one)))
          for (const by of partySchema.options) {
            const outcome = move(anOrder({ status, dispute: asks(turn) }), name, by);
            const isHeld = status === 'confirmed' || status === 'shipped';
            const to = outcome instanceof Problem ? undefined : outcome.after.status;
            const asked = outcome instanceof Problem ? undefined : outcome.after.dispute?.asks;
            const [legalTo, legalAsked] = (isHeld && complaining[`${turn} ${name} ${by}`]) || [];
            expect({ status, turn, name, by, to, asked }).toEqual({
              ...{ status, turn, name, by },
              to: legalTo === 'same' ? status : legalTo,
              asked: legalAsked,
            });
          }
  });

  it('settles a complaint with the order, however that ends, and leaves one that goes on open', () => {
    const settled = { settledAt: now.toISOString() };
    const disputed = anOrder({ status: 'confirmed', dispute: asks('seller') });
    for (const [name, by] of [
      ['cancel', 'seller'],
      ['concede', 'seller'],
      ['refunded-outside', 'provider'],
    ] as const)
      expect(moved(disputed, name, by).after.dispute).toMatchObject({ asks: 'seller', ...settled });
    expect(moved(disputed, 'contest', 'seller').after.dispute).toMatchObject({ settledAt: null });
    const before = { ...open, settledAt: '2026-11-28T10:45:00.000Z' };
    const over = anOrder({ status: 'shipped', dispute: before });
    expect(moved(over, 'accept', 'buyer').after.dispute).toBe(before);
  });

  it('says in its deadlines only steps of the clock, from where they may be taken', () => {
    for (const { in: from, step } of Object.values(deadlines)) {
      expect(transitions[step].by).toEqual(['clock']);
      expect(from).toEqual(transitions[step].from);
    }
  });

  it('moves no money while a complaint is talked about, and none twice', () => {
    const [asked, offered] = [asks('seller'), asks('buyer')];
    const disputed = anOrder({ status: 'shipped', dispute: asked });
    expect(moved(disputed, 'contest', 'seller').effects).toEqual([]);
    expect(moved(disputed, 'offer-part', 'seller').effects).toEqual([]);
    expect(moved(disputed, 'leave-unanswered', 'clock').effects).toEqual([]);
    expect(moved(disputed, 'concede', 'seller').effects).toEqual(['give-money-back']);
    const second = anOrder({ status: 'shipped', dispute: offered });
    expect(moved(second, 'refuse-part', 'buyer').effects).toEqual([]);
    expect(moved(second, 'leave-part', 'clock').effects).toEqual([]);
    expect(moved(second, 'accept-part', 'buyer')).toMatchObject({
      ...{ effects: ['pay-seller'], type: 'order.delivered' },
      after: { payment: { escrow: 'released' } },
    });
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

  it('keeps its dispute as it is where a step does not settle it', () => {
    const order = anOrder({ status: 'confirmed', dispute: open });
    expect(moved(order, 'cancel', 'buyer').after.dispute).toEqual(open);
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
