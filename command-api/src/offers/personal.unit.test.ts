import { describe, expect, it } from 'vitest';
import { anOffer } from './an-offer.ts';
import { withoutWordsOf } from './personal.ts';

const now = new Date('2026-11-28T12:00:00.000Z');
const times = { answerMs: 3_600_000, priceMs: 7_200_000 };
const { buyerId, sellerId, due } = anOffer();

describe('an offer of whoever leaves', () => {
  it('is taken back by its buyer, in the one event that forgets their words', () => {
    const at = now.toISOString();
    expect(withoutWordsOf(buyerId, anOffer(), now, times)).toMatchObject({
      ...{ version: 2, status: 'withdrawn', due: null, updatedAt: at, item: { title: 'Pied male' } },
      history: [
        { what: 'offer', message: null },
        { what: 'withdraw', by: 'buyer', at },
      ],
    });
  });

  it('is closed for its seller, whose words it forgets and not those of its buyer', () => {
    expect(withoutWordsOf(sellerId, anOffer({ status: 'accepted' }), now, times)).toMatchObject({
      ...{ version: 2, status: 'closed', due: null, item: { title: '' } },
      history: [
        { what: 'offer', message: 'Would you?' },
        { what: 'close', by: 'clock' },
      ],
    });
  });

  it('has expired for both once its time has passed', () => {
    const past = new Date(due ?? '');
    for (const personId of [buyerId, sellerId])
      expect(withoutWordsOf(personId, anOffer(), past, times)).toMatchObject({
        ...{ status: 'expired', history: [{ what: 'offer' }, { what: 'expire', by: 'clock' }] },
      });
  });

  it('that has ended stays as it has, and is left alone once nothing of theirs is in it', () => {
    const declined = anOffer({ status: 'declined', due: null });
    const without = withoutWordsOf(buyerId, declined, now, times);
    expect(without).toMatchObject({ status: 'declined', history: [{ what: 'offer', message: null }] });
    expect(without && withoutWordsOf(buyerId, without, now, times)).toBeUndefined();
  });
});
