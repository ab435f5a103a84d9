import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { describe, expect, it } from 'vitest';
import { anOrderEvent } from './an-order-event.ts';
import { decideNews, newsOf } from './decide.ts';
import { orderWords } from './words.ts';

const now = new Date('2026-11-28T10:00:01.000Z');

const letters = (...told: Parameters<typeof anOrderEvent>) => lettersIn('en', ...told);

function lettersIn(language: Language, ...told: Parameters<typeof anOrderEvent>) {
  const event = anOrderEvent(...told);
  return newsOf(event).map((one) => {
    const { about, order } = decideNews(one, event.data.order, 1, now).after;
    if (order === null) throw new Error('it is about an order');
    const words = orderWords({
      displayName: 'Anna & Co',
      news: { about, order },
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
  const of = (...told: Parameters<typeof anOrderEvent>) => lettersIn(language, ...told);
  return [
    ...of('order.placed', ['place', 'buyer'], { review: 'awaiting' }),
    ...of('order.confirmed', ['confirm', 'provider']),
    ...of('order.shipped', ['ship', 'seller']),
    ...of('order.shipped', ['hand-over', 'seller']),
    ...of('order.delivered', ['complete', 'clock']),
    ...of('order.cancelled', ['expire', 'clock'], { reason: 'unpaid' }),
    ...of('order.returned', ['refunded-outside-late', 'provider'], { reason: 'refunded_by_provider' }),
    ...of('order.returned', ['settle-for-buyer', 'moderator'], { reason: 'dispute' }),
    ...of('order.delivered', ['settle-for-seller', 'moderator']),
    ...of('order.changed', ['dispute', 'buyer'], {}, ['dispute']),
    ...of('order.changed', ['contest', 'seller'], {}, ['dispute']),
    ...of('order.changed', ['offer-part', 'seller'], {}, ['dispute']),
    ...of('order.changed', ['leave-part', 'clock'], {}, ['dispute']),
    ...of('order.delivered', ['accept-part', 'buyer']),
    ...of('order.returned', ['concede', 'seller'], { reason: 'conceded' }),
    ...of('order.changed', ['return', 'buyer'], {}, ['returning']),
    ...of('order.changed', ['withdraw-return', 'buyer'], {}, ['returning']),
    ...of('order.changed', ['decline-return', 'seller'], {}, ['dispute', 'returning']),
    ...of('order.changed', ['decline-return-late', 'seller'], {}, ['returning']),
    ...of('order.changed', ['approve', 'moderator'], {}, ['review']),
    ...of('order.changed', ['refund', 'seller'], { refunded: 5 }, ['refunded']),
    ...of('order.changed', ['cancel', 'buyer'], { refunded: 14_900 }, ['refunded']),
  ];
}

describe('the letter of a step of an order', () => {
  it('says what happened, who holds the money, what is to be done until when, and where', () => {
    const [, seller] = letters('order.confirmed', ['confirm', 'provider'], {
      due: { what: 'unshipped', at: '2026-12-05T10:00:00.000Z' },
    });
    expect(seller).toEqual({
      to: 'seller',
      subject: 'Sold: Pied <male>, 149.00 USD',
      text: [
        'Hello Anna & Co,',
        'Sold: Pied <male>, 149.00 USD',
        'Vivarium holds the money. Send it or hand it over by 5 December 2026 at 02:00 (America/Los_Angeles), or it is called off and paid back.',
        `See the order:\nhttps://vivarium.example/orders/${encodeId('01934f3e-0000-7000-8000-000000000001')}`,
        'You get this because you are the seller of this order.',
        'No more mails: https://vivarium.example/unsubscribe?token=a.b',
      ].join('\n\n'),
      html: expect.stringContaining('<p>Sold: Pied &lt;male&gt;, 149.00 USD</p>'),
    });
    expect(seller?.html).not.toMatch(/<male>|Anna & Co/);
    expect(seller?.html).toContain('>See the order</a>');
  });

  it('names the day on which a parcel is expected as its seller has said it, wherever its buyer is', () => {
    const sent = (estimatedDelivery: string) => {
      const shipment = { method: 'FedEx', trackingNumber: '1', shippedAt: '2026-11-28T10:00:00.000Z' };
      const parts = { shipment: { ...shipment, estimatedDelivery } };
      return letters('order.shipped', ['ship', 'seller'], parts)[0]?.text.split('\n\n')[2];
    };
    expect(sent(new Date('2026-12-05').toISOString())).toMatch(/^It should be there on 5 December 2026\. /);
    // A moment is of the day that it is for them.
    expect(sent('2026-12-05T04:30:00.000Z')).toMatch(/^It should be there on 4 December 2026\. /);
  });

  it('says why an order came to nothing, and that the money goes back', () => {
    const cancelled = letters('order.cancelled', ['give-up', 'clock'], { reason: 'not_shipped' });
    expect(cancelled.map(({ to, text }) => [to, text.split('\n\n')[2]])).toEqual([
      ['buyer', 'It was not sent in time. If you had paid, the money goes back to you.'],
      ['seller', 'It was not sent in time. If the buyer had paid, the money goes back to them.'],
    ]);
  });

  it('has words of its own for whatever anybody is told', () => {
    const all = everything('en');
    expect(all).toHaveLength(30);
    expect(all.filter(({ subject }) => subject.startsWith('News'))).toEqual([]);
    for (const { text, html } of all) {
      expect(text).not.toMatch(/undefined|null/);
      expect(html).not.toMatch(/undefined|null/);
    }
  });

  it('is all of it in German to those who read it', () => {
    const [, seller] = lettersIn('de', 'order.confirmed', ['confirm', 'provider'], {
      due: { what: 'unshipped', at: '2026-12-05T10:00:00.000Z' },
    });
    expect(seller).toEqual({
      to: 'seller',
      subject: 'Verkauft: Pied <male>, 149,00 USD',
      text: [
        'Guten Tag Anna & Co,',
        'Verkauft: Pied <male>, 149,00 USD',
        'Vivarium verwahrt das Geld. Verschicken oder übergeben Sie es bis 5. Dezember 2026 um 02:00 (America/Los_Angeles), sonst wird storniert und erstattet.',
        `Zur Bestellung:\nhttps://vivarium.example/orders/${encodeId('01934f3e-0000-7000-8000-000000000001')}`,
        'Sie erhalten diese E-Mail, weil Sie der Verkäufer dieser Bestellung sind.',
        'Keine E-Mails mehr: https://vivarium.example/unsubscribe?token=a.b',
      ].join('\n\n'),
      html: expect.stringContaining('<p>Verkauft: Pied &lt;male&gt;, 149,00 USD</p>'),
    });
    expect(seller?.html).toContain('>Zur Bestellung</a>');
  });

  it('has words of its own in German for whatever anybody is told, and none of the English', () => {
    const [english, german] = [everything('en'), everything('de')];
    expect(german.map(({ to }) => to)).toEqual(english.map(({ to }) => to));
    for (const [at, { subject, text, html }] of german.entries()) {
      expect(subject).not.toBe(english[at]?.subject);
      for (const written of [text, html]) {
        expect(written).not.toMatch(/undefined|null|\b(the|you|your|money|order)\b/i);
        expect(written).toContain('Guten Tag');
      }
    }
  });
});
