import { deadlines } from '@vivarium/contracts/orders/deadlines.ts';
import { orderStatusSchema, partySchema } from '@vivarium/contracts/orders/life.ts';
import { askedSchema } from '@vivarium/contracts/orders/state.ts';
import { transitionNames, transitions } from '@vivarium/contracts/orders/transitions.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { asked, asks, move, moved, now, open } from './a-move.ts';
import { anOrder } from './an-order.ts';

/** The table once more, from the side of the statuses: whatever is not here is refused. */
const legal: Record<string, string> = {
  'pending confirm provider': 'confirmed',
  'pending fail provider': 'cancelled',
  'pending fail clock': 'cancelled',
  'pending lose-together provider': 'cancelled',
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
    expect(returning.due).toMatchObject({ what: 'return' });
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

  it('has a return withdrawn and declined by who may, and left by the clock, only where there is one', () => {
    const declined = { ...asked, declined: { text: 'It was well.', at: now.toISOString() } };
    const steps: Record<string, readonly string[]> = {
      'shipped buyer': ['withdraw-return'],
      'shipped seller': ['accept-return', 'decline-return'],
      'shipped clock': ['leave-return'],
      'delivered buyer': ['withdraw-return'],
      'delivered seller': ['accept-return', 'decline-return-late'],
    };
    for (const status of orderStatusSchema.options)
      for (const by of partySchema.options)
        for (const [returning, isOpen] of [
          [asked, true],
          [declined, false],
          [null, false],
        ] as const) {
          const order = anOrder({ status, returning });
          const taken = transitionNames.filter(
            (name) => name.includes('return') && !(move(order, name, by) instanceof Problem),
          );
          expect({ status, by, isOpen, taken: taken.toSorted() }).toEqual({
            ...{ status, by, isOpen },
            taken: (isOpen && steps[`${status} ${by}`]) || [],
          });
        }
  });

  it('leaves a return to a complaint that is there, and money to whoever decides', () => {
    const both = anOrder({ status: 'shipped', returning: asked, dispute: asks('seller') });
    expect(both.due).toMatchObject({ what: 'answer' });
    expect(move(both, 'decline-return', 'seller')).toBeInstanceOf(Problem);
    expect(move(both, 'leave-return', 'clock')).toBeInstanceOf(Problem);
    expect(move(both, 'withdraw-return', 'buyer')).toBeInstanceOf(Problem);
    const left = moved(anOrder({ status: 'shipped', returning: asked }), 'leave-return', 'clock');
    expect(left).toMatchObject({
      ...{ type: 'order.changed', changed: ['due', 'dispute'], effects: [] },
      after: {
        ...{ status: 'shipped', due: null, returning: asked },
        dispute: { reason: 'return', asks: 'moderator', answer: null, settledAt: null },
      },
    });
    expect(moved(left.after, 'settle-for-buyer', 'moderator').effects).toEqual(['give-money-back']);
    expect(moved(left.after, 'settle-for-seller', 'moderator').effects).toEqual(['pay-seller']);
    // It is decided: it is not taken back besides, nor asked for again.
    expect(moved(left.after, 'settle-for-seller', 'moderator').after.returning).toEqual({
      ...{ ...asked, declined: { text: '', at: now.toISOString() } },
    });
    const content = anOrder({ status: 'shipped', returning: asked, dispute: asks('buyer') });
    expect(moved(content, 'accept-part', 'buyer').after.returning).toBeNull();
    expect(moved(left.after, 'accept-return', 'seller').after).toMatchObject({
      ...{ status: 'returned', dispute: { settledAt: now.toISOString() } },
    });
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

  it('has what is picked up handed over by its seller, after which nobody calls it off', () => {
    const delivery = { method: 'pickup', country: null, region: null } as const;
    const paid = anOrder({ status: 'confirmed', delivery });
    for (const by of partySchema.options.filter((one) => one !== 'seller'))
      expect(move(paid, 'hand-over', by)).toBeInstanceOf(Problem);
    expect(move(anOrder({ status: 'confirmed' }), 'hand-over', 'seller')).toBeInstanceOf(Problem);
    expect(move({ ...paid, dispute: open }, 'hand-over', 'seller')).toBeInstanceOf(Problem);
    const { type, after, effects } = moved(paid, 'hand-over', 'seller');
    expect({ type, effects, after }).toMatchObject({
      ...{ type: 'order.shipped', effects: [] },
      after: {
        status: 'shipped',
        shipment: null,
        due: { what: 'inspection', at: '2026-12-01T11:00:00.000Z' },
      },
    });
    for (const [name, by] of [
      ['cancel', 'buyer'],
      ['cancel', 'seller'],
      ['give-up', 'clock'],
      ['pick-up', 'buyer'],
      ['hand-over', 'seller'],
    ] as const)
      expect(move(after, name, by)).toBeInstanceOf(Problem);
    for (const [name, by] of [
      ['accept', 'buyer'],
      ['complete', 'clock'],
    ] as const)
      expect(moved(after, name, by)).toMatchObject({ effects: ['pay-seller'], type: 'order.delivered' });
  });
});
