import { usualTerms } from '@vivarium/contracts/orders/deadlines.ts';
import { expect, it } from 'vitest';
import { anOrder } from './an-order.ts';
import { nextVersion } from './next-version.ts';

const at = { now: new Date('2026-11-28T11:00:00Z'), terms: usualTerms };

it('an order of which something has become known tells nothing new of it', () => {
  const order = anOrder({ version: 4 });
  const after = nextVersion(order, { review: 'awaiting' }, at);
  expect(after).toEqual({
    ...order,
    ...{ version: 5, review: 'awaiting', updatedAt: '2026-11-28T11:00:00.000Z' },
  });
});

it('an order to which something happens tells of it last, and is due by what it is then', () => {
  const order = anOrder();
  const after = nextVersion(order, { status: 'confirmed' }, at, { what: 'confirm', by: 'provider' });
  expect(after.history).toEqual([
    ...order.history,
    { what: 'confirm', by: 'provider', at: '2026-11-28T11:00:00.000Z' },
  ]);
  expect(after.due).toEqual({ what: 'unshipped', at: '2026-12-05T11:00:00.000Z' });
});

it('an order says until when its buyer may say what, which nothing that is done later puts off', () => {
  const shipment = {
    ...{ method: 'FedEx', trackingNumber: '1', shippedAt: '2026-11-28T11:00:00.000Z' },
    estimatedDelivery: '2026-11-29T16:00:00.000Z',
  };
  const placed = nextVersion(anOrder(), {}, at);
  expect(placed.claims).toEqual({ deadOnArrival: null, return: null });
  const sent = nextVersion(anOrder({ status: 'shipped' }), { shipment }, at);
  expect(sent.claims).toEqual({ deadOnArrival: '2026-12-01T16:00:00.000Z', return: null });
  const there = nextVersion(sent, { status: 'delivered' }, at, { what: 'accept', by: 'buyer' });
  expect(there.claims?.return).toBe('2026-12-12T11:00:00.000Z');
  const later = { ...at, now: new Date('2026-12-02T11:00:00Z') };
  expect(nextVersion(there, { refunded: 100 }, later).claims).toEqual(there.claims);
});
