import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import {
  isOpenOffer,
  type OfferParty,
  offerPartySchema,
  offerStatusSchema,
  offerSteps,
} from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../an-offer.ts';
import { moveOffer } from './decide.ts';

const now = new Date('2026-11-28T12:00:00.000Z');
const times = { answerMs: 3_600_000, priceMs: 7_200_000 };
const usd = (amount: number) => ({ amount: { amount, currency: 'USD' as const } });

function codeOf(result: ReturnType<typeof moveOffer>): string {
  return result instanceof Problem ? result.code : result.after.status;
}

const names = [...new Set(offerSteps.map(({ name }) => name))];
const cells = offerStatusSchema.options.flatMap((status) =>
  offerPartySchema.options.flatMap((by) => names.map((name) => ({ status, by, name }))),
);

/** A price that this party may name. */
const counterOf = (by: OfferParty) => usd(by === 'seller' ? 13_000 : 11_000);

describe('an offer', () => {
  it.each(cells)('that is $status takes the step $name of its $by as the table says', (cell) => {
    const { status, by, name } = cell;
    const step = offerSteps.find((one) => one.name === name && one.by === by && one.from.includes(status));
    const given = { by, now, times, ...(name === 'counter' && { counter: counterOf(by) }) };
    expect(codeOf(moveOffer(anOffer({ status }), name, given))).toBe(step?.to ?? 'offer_status_conflict');
  });

  it('has what lies on the table replaced by a counter-offer, and waits for the other', () => {
    const counter = { ...usd(13_500), message: 'At 135 it is yours.' };
    expect(moveOffer(anOffer(), 'counter', { by: 'seller', now, times, counter })).toMatchObject({
      type: 'offer.countered',
      after: {
        version: 2,
        status: 'countered',
        price: { amount: 13_500, currency: 'USD' },
        due: '2026-11-28T13:00:00.000Z',
        history: [
          { what: 'offer' },
          { what: 'counter', by: 'seller', amount: 13_500, message: counter.message },
        ],
      },
      changed: ['status', 'due', 'price'],
    });
  });

  it.each<[string, OfferParty, Partial<OfferState>, number, string]>([
    ['as much as is asked', 'seller', {}, 14_900, 'countered'],
    ['more than is asked', 'seller', {}, 14_901, 'offer_above_price'],
    ['as much as was offered', 'seller', {}, 12_000, 'validation_failed'],
    ['one more than was offered', 'seller', {}, 12_001, 'countered'],
    ['as much as its seller wants', 'buyer', { status: 'countered' }, 12_000, 'offer_above_price'],
    ['one less than its seller wants', 'buyer', { status: 'countered' }, 11_999, 'offered'],
  ])('is countered with %s by its %s', (_what, by, parts, amount, becomes) => {
    const given = { by, now, times, counter: usd(amount) };
    expect(codeOf(moveOffer(anOffer(parts), 'counter', given))).toBe(becomes);
  });

  it('is countered in its own currency only', () => {
    const counter = { amount: { amount: 13_000, currency: 'EUR' as const } };
    expect(codeOf(moveOffer(anOffer(), 'counter', { by: 'seller', now, times, counter }))).toBe(
      'mixed_currencies',
    );
  });

  it('comes to an end after twenty words', () => {
    const [word] = anOffer().history;
    const history = Array.from({ length: 20 }, () => word).filter((one) => one !== undefined);
    const given = { by: 'seller', now, times, counter: usd(13_000) } as const;
    expect(codeOf(moveOffer(anOffer({ history }), 'counter', given))).toBe('too_many_offers');
    expect(codeOf(moveOffer(anOffer({ history: history.slice(1) }), 'counter', given))).toBe('countered');
  });

  it('is past from its very deadline on, for everybody but the clock', () => {
    const due = (at: string) => anOffer({ due: at });
    const accept = { by: 'seller', now, times } as const;
    expect(codeOf(moveOffer(due(now.toISOString()), 'accept', accept))).toBe('offer_expired');
    expect(codeOf(moveOffer(due('2026-11-28T12:00:00.001Z'), 'accept', accept))).toBe('accepted');
    expect(codeOf(moveOffer(due(now.toISOString()), 'expire', { ...accept, by: 'clock' }))).toBe('expired');
  });

  it('keeps its price from the word of acceptance on, also through an order that came to nothing', () => {
    const accepted = moveOffer(anOffer(), 'accept', { by: 'seller', now, times });
    if (accepted instanceof Problem) throw accepted;
    expect(accepted.after.due).toBe('2026-11-28T14:00:00.000Z');
    const later = new Date('2026-11-28T13:00:00.000Z');
    const ordered = moveOffer(accepted.after, 'order', { by: 'buyer', now: later, times, orderId: 'one' });
    if (ordered instanceof Problem) throw ordered;
    expect(ordered.after).toMatchObject({ status: 'ordered', orderId: 'one', due: null });
    const reopened = moveOffer(ordered.after, 'reopen', { by: 'clock', now: later, times });
    expect(reopened).toMatchObject({
      after: { status: 'accepted', orderId: null, due: '2026-11-28T14:00:00.000Z' },
    });
  });

  it('waits for nothing more where it is at its end', () => {
    const ends = offerSteps.filter(({ to }) => !isOpenOffer(to));
    for (const { name, by, from } of ends) {
      const moved = moveOffer(anOffer({ status: from[0] ?? 'offered' }), name, { by, now, times });
      expect(moved, name).toMatchObject({ after: { due: null } });
    }
  });
});
