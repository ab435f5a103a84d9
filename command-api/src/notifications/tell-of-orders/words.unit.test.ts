import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { describe, expect, it } from 'vitest';
import { anOrderEvent } from './an-order-event.ts';
import { decideNews, newsOf } from './decide.ts';
import { orderWords } from './words.ts';

const now = new Date('2026-11-28T10:00:01.000Z');

function letters(...told: Parameters<typeof anOrderEvent>) {
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
    });
    return { to: one.role, ...words };
  });
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

  it('says why an order came to nothing, and that the money goes back', () => {
    const cancelled = letters('order.cancelled', ['give-up', 'clock'], { reason: 'not_shipped' });
    expect(cancelled.map(({ to, text }) => [to, text.split('\n\n')[2]])).toEqual([
      ['buyer', 'It was not sent in time. If you had paid, the money goes back to you.'],
      ['seller', 'It was not sent in time. If the buyer had paid, the money goes back to them.'],
    ]);
  });

  it('has words of its own for whatever anybody is told', () => {
    const all = [
      ...letters('order.placed', ['place', 'buyer'], { review: 'awaiting' }),
      ...letters('order.confirmed', ['confirm', 'provider']),
      ...letters('order.shipped', ['ship', 'seller']),
      ...letters('order.delivered', ['complete', 'clock']),
      ...letters('order.cancelled', ['expire', 'clock'], { reason: 'unpaid' }),
      ...letters('order.returned', ['refunded-outside-late', 'provider'], { reason: 'refunded_by_provider' }),
      ...letters('order.returned', ['settle-for-buyer', 'moderator'], { reason: 'dispute' }),
      ...letters('order.delivered', ['settle-for-seller', 'moderator']),
      ...letters('order.changed', ['dispute', 'buyer'], {}, ['dispute']),
      ...letters('order.changed', ['return', 'buyer'], {}, ['returning']),
      ...letters('order.changed', ['approve', 'moderator'], {}, ['review']),
      ...letters('order.changed', ['refund', 'seller'], { refunded: 5 }, ['refunded']),
      ...letters('order.changed', ['cancel', 'buyer'], { refunded: 14_900 }, ['refunded']),
    ];
    expect(all).toHaveLength(20);
    expect(all.filter(({ subject }) => subject.startsWith('News'))).toEqual([]);
    for (const { text, html } of all) {
      expect(text).not.toMatch(/undefined|null/);
      expect(html).not.toMatch(/undefined|null/);
    }
  });
});
