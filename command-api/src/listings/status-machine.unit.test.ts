import { type ListingStatus, listingStatusSchema } from '@vivarium/contracts/listings/status.ts';
import { describe, expect, it } from 'vitest';
import { statusAfter, type TransitionName, transitionNames, transitions } from './status-machine.ts';

/** C-05, written down a second time and from the side of the statuses: every pair that is not here is refused. */
const legal: Record<ListingStatus, Partial<Record<TransitionName, ListingStatus>>> = {
  draft: { publish: 'active', remove: 'removed', ban: 'banned' },
  active: {
    hide: 'hidden',
    'mark-sold': 'sold',
    remove: 'removed',
    ban: 'banned',
    reserve: 'reserved',
    sell: 'sold',
  },
  reserved: { ban: 'banned', release: 'active', sell: 'sold' },
  sold: { ban: 'banned', release: 'active', reserve: 'reserved' },
  hidden: { publish: 'active', remove: 'removed', ban: 'banned' },
  removed: {},
  banned: { unban: 'hidden' },
};

const pairs = listingStatusSchema.options.flatMap((status) =>
  transitionNames.map((name) => ({ status, name, to: legal[status][name] })),
);

describe('the status machine', () => {
  it.each(pairs)('takes "$name" from $status to $to', ({ status, name, to }) => {
    expect(statusAfter(status, name)).toBe(to);
  });

  it('lets only a moderator ban and give back', () => {
    const moderators = transitionNames.filter((name) => transitions[name].by === 'moderator');
    expect(moderators).toEqual(['ban', 'unban']);
  });

  it('has no way out of removed', () => {
    expect(transitionNames.filter((name) => transitions[name].from.includes('removed'))).toEqual([]);
  });

  it('leaves sold only for an order that is taken back, or a ban', () => {
    const ways = transitionNames.filter((name) => transitions[name].from.includes('sold'));
    expect(ways.map((name) => transitions[name].by)).toEqual(['moderator', 'orders', 'orders']);
  });
});
