import { describe, expect, it } from 'vitest';
import { wordsOf } from '../mail-notifications/words.ts';
import { pushedOf } from '../push/words.ts';
import { decideWithdrawalNews, idOfWithdrawalNews } from './decide.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const withdrawal = {
  ...{ id: id(1), version: 2, personId: id(2) },
  amount: { amount: 10_000, currency: 'USD' as const },
};
const now = new Date('2026-12-01T10:00:00.000Z');
const { after } = decideWithdrawalNews(withdrawal, 7, now);

describe('money that was not paid out', () => {
  it('is told to whoever has asked for it, here and by mail, once', () => {
    expect(after).toMatchObject({
      ...{ id: idOfWithdrawalNews(withdrawal), personId: id(2), number: 7, type: 'withdrawal' },
      ...{ channels: ['in_app', 'email'], mail: 'instant', about: { price: withdrawal.amount } },
    });
    expect(idOfWithdrawalNews({ ...withdrawal, id: id(3) })).not.toBe(after.id);
  });

  it.each([
    ['en', 'Your money could not be paid out: a withdrawal, 100.00 USD', 'in your wallet again'],
    [
      'de',
      'Ihr Geld konnte nicht ausgezahlt werden: eine Auszahlung, 100,00 USD',
      'wieder in Ihrem Guthaben',
    ],
  ] as const)('is told in the language of its reader: %s', (language, subject, says) => {
    const to = { displayName: 'Ben', origin: 'https://v.example', unsubscribeUrl: 'u', timeZone: 'UTC' };
    const letter = wordsOf({ ...to, language, notifications: [after] });
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(says);
    expect(letter.text).toContain('https://v.example/wallet');
    expect(pushedOf(after, language)).toMatchObject({ title: subject, url: '/wallet' });
  });

  it('says no sum once that is forgotten', () => {
    const to = { displayName: '', origin: '', unsubscribeUrl: '', timeZone: 'UTC', language: 'en' } as const;
    const { subject } = wordsOf({ ...to, notifications: [{ ...after, about: null }] });
    expect(subject).toBe('Your money could not be paid out: a withdrawal');
  });
});
