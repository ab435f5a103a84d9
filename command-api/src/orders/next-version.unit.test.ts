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
