import { expect, it } from 'vitest';
import { anOrder } from './an-order.ts';
import { withoutWordsOf } from './without-words.ts';

const at = '2026-11-28T12:00:00.000Z';
const complained = {
  ...anOrder(),
  dispute: {
    ...{ reason: 'unwell' as const, text: 'Thin', evidence: [anOrder().id], openedAt: at, settledAt: at },
    ...{ answer: null, asks: 'moderator' as const },
  },
  returning: { reason: 'It is not mine', askedAt: at },
  delivery: { method: 'shipping' as const, country: 'US', region: 'Texas' },
};

it('takes out of an order what its buyer has said and shown, and whereabouts it went', () => {
  const parts = withoutWordsOf(complained.buyerId, complained);
  expect(parts).toEqual({
    dispute: { ...complained.dispute, text: '', evidence: [] },
    returning: { ...complained.returning, reason: '' },
    delivery: { ...complained.delivery, region: null },
  });
  expect(withoutWordsOf(complained.buyerId, { ...complained, ...parts })).toBeUndefined();
});

it('leaves the words of whoever stays', () => {
  expect(withoutWordsOf(complained.sellerId, complained)).toBeUndefined();
});

it('takes out why its seller did not take it back', () => {
  const declined = { text: 'It was well', at };
  const refused = { ...complained, returning: { ...complained.returning, declined } };
  const parts = withoutWordsOf(refused.sellerId, refused);
  expect(parts).toEqual({ returning: { ...refused.returning, declined: { text: '', at } } });
  expect(withoutWordsOf(refused.sellerId, { ...refused, ...parts })).toBeUndefined();
  expect(withoutWordsOf(refused.buyerId, refused)?.returning).toEqual({ ...refused.returning, reason: '' });
});

it('takes out what its seller has answered and shown, and nothing of the buyer', () => {
  const answer = { kind: 'part' as const, text: 'It ate here', evidence: [anOrder().id], part: 500, at };
  const answered = { ...complained, dispute: { ...complained.dispute, answer } };
  const parts = withoutWordsOf(answered.sellerId, answered);
  expect(parts).toEqual({
    dispute: { ...complained.dispute, answer: { ...answer, text: '', evidence: [] } },
  });
  expect(withoutWordsOf(answered.sellerId, { ...answered, ...parts })).toBeUndefined();
  expect(withoutWordsOf(answered.buyerId, answered)?.dispute?.answer).toBe(answer);
});

it('takes out why whoever leaves has called it off, and not why the other has', () => {
  const ended = anOrder({
    status: 'cancelled',
    delivery: { method: 'pickup', country: null, region: null },
    cancellation: { by: 'seller', text: 'She died last night.' },
  });
  const parts = withoutWordsOf(ended.sellerId, ended);
  expect(parts).toEqual({ cancellation: { by: 'seller', text: '' } });
  expect(withoutWordsOf(ended.sellerId, { ...ended, ...parts })).toBeUndefined();
  expect(withoutWordsOf(ended.buyerId, ended)).toBeUndefined();
});
