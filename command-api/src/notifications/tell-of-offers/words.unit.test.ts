import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { describe, expect, it } from 'vitest';
import { anOfferEvent } from './an-offer-event.ts';
import { decideOfferNews, newsOfOffer } from './decide.ts';
import { offerWords } from './words.ts';

const letters = (...told: Parameters<typeof anOfferEvent>) => lettersIn('en', ...told);

function lettersIn(language: Language, ...told: Parameters<typeof anOfferEvent>) {
  const event = anOfferEvent(...told);
  return newsOfOffer(event).map((one) => {
    const { about, listingId, offer } = decideOfferNews(one, event.data.offer, 1, new Date()).after;
    if (offer === null) throw new Error('it is about an offer');
    const words = offerWords({
      displayName: 'Anna & Co',
      news: { about, listingId, offer },
      origin: 'https://vivarium.example',
      unsubscribeUrl: 'https://vivarium.example/unsubscribe?token=a.b',
      timeZone: 'America/Los_Angeles',
      language,
    });
    return { to: one.role, ...words };
  });
}

/** Everything that anybody is told. */
function everything(language: Language) {
  const of = (...told: Parameters<typeof anOfferEvent>) => lettersIn(language, ...told);
  const ended = { due: null };
  return [
    ...of('offer.made', ['offer', 'buyer'], { version: 1 }),
    ...of('offer.countered', ['counter', 'seller']),
    ...of('offer.countered', ['counter', 'buyer']),
    ...of('offer.accepted', ['accept', 'seller']),
    ...of('offer.accepted', ['accept', 'buyer']),
    ...of('offer.accepted', ['accept', 'seller'], { version: 1 }),
    ...of('offer.declined', ['decline', 'seller'], ended),
    ...of('offer.declined', ['decline', 'buyer'], ended),
    ...of('offer.withdrawn', ['withdraw', 'buyer'], ended),
    ...of('offer.withdrawn', ['withdraw', 'seller'], ended),
    ...of('offer.expired', ['expire', 'clock'], ended),
    ...of('offer.closed', ['close', 'clock'], ended),
    ...of('offer.closed', ['reprice', 'clock'], ended),
  ];
}

describe('the letter of a step of an offer', () => {
  it('says what was offered for what, what can be done until when, and where', () => {
    const [seller] = letters('offer.made', ['offer', 'buyer'], { version: 1 });
    expect(seller).toEqual({
      to: 'seller',
      subject: 'An offer: Pied <male>, 120.00 USD',
      text: [
        'Hello Anna & Co,',
        'An offer: Pied <male>, 120.00 USD',
        'Accept it, name another price or decline by 30 November 2026 at 02:00 (America/Los_Angeles).',
        `See the offer:\nhttps://vivarium.example/offers/${encodeId('01934f3e-0000-7000-8000-000000000001')}`,
        'You get this because you are the seller of this offer.',
        'No more mails: https://vivarium.example/unsubscribe?token=a.b',
      ].join('\n\n'),
      html: expect.stringContaining('<p>An offer: Pied &lt;male&gt;, 120.00 USD</p>'),
    });
    expect(seller?.html).not.toMatch(/<male>|Anna & Co/);
    expect(seller?.html).toContain('>See the offer</a>');
  });

  it('has words of its own for whatever anybody is told, as text and as HTML', () => {
    const all = everything('en');
    expect(all).toHaveLength(15);
    expect(all.filter(({ subject }) => subject.startsWith('News'))).toEqual([]);
    for (const { text, html } of all) {
      expect(text).not.toMatch(/undefined|null| by \./);
      expect(html).not.toMatch(/undefined|null|<male>/);
    }
  });

  it('leads to where another is made, once what it is for costs another currency', () => {
    const [buyer] = letters('offer.closed', ['reprice', 'clock'], { due: null });
    expect(buyer?.subject).toBe('It costs another currency by now: Pied <male>, 120.00 USD');
    const url = `https://vivarium.example/offer/${encodeId('01934f3e-0000-7000-8000-000000000005')}`;
    expect(buyer?.text).toContain(`Make another offer:\n${url}`);
    expect(buyer?.text).not.toContain('for sale');
  });

  it('names the offer where what it is for is forgotten', () => {
    const [buyer] = letters('offer.declined', ['decline', 'seller'], {
      item: { title: '', category: 'live-animal', species: null },
    });
    expect(buyer?.subject).toBe('Your offer was declined: an offer of yours, 120.00 USD');
  });

  it('has words of its own in German for whatever anybody is told, and none of the English', () => {
    const [english, german] = [everything('en'), everything('de')];
    expect(german.map(({ to }) => to)).toEqual(english.map(({ to }) => to));
    for (const [at, { subject, text, html }] of german.entries()) {
      expect(subject).not.toBe(english[at]?.subject);
      for (const written of [text, html]) {
        const words = written.replaceAll(/https:[^\s"]+/g, '');
        expect(words).not.toMatch(/undefined|null|\b(the|you|your|price|offer)\b/i);
        expect(written).toContain('Guten Tag');
      }
    }
    expect(german[0]?.text).toContain('Nehmen Sie bis 30. November 2026 um 02:00 (America/Los_Angeles) an');
    expect(german[0]?.subject).toBe('Ein Angebot: Pied <male>, 120,00 USD');
  });
});
