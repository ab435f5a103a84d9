import { listingMatchEventSchema } from '@vivarium/contracts/alerts/events.ts';
import { expect, it } from 'vitest';
import { withoutPeople } from './without-people.ts';

const [anna, ben, listing, seller] = [
  crypto.randomUUID(),
  crypto.randomUUID(),
  crypto.randomUUID(),
  crypto.randomUUID(),
];
const search = (name: string) => ({ id: crypto.randomUUID(), name, channels: [], frequency: 'instant' });
const match = {
  ...{ id: crypto.randomUUID(), type: 'listing_match.found', source: '/test', subject: listing },
  ...{ time: '2026-11-29T10:00:00.000Z', aggregateversion: 2, organizationid: null, actorid: null },
  ...{ correlationid: 'test', causationid: null, traceparent: null },
  data: {
    listing: {
      ...{ id: listing, version: 2, sellerId: seller, title: 'Pied' },
      price: { amount: 1, currency: 'USD' },
    },
    reason: 'published',
    people: [
      { personId: anna, savedSearches: [search('What Anna wants')] },
      { personId: ben, savedSearches: [search('What Ben wants')] },
    ],
  },
};
const text = JSON.stringify(match);

it('a match says to the others what it said to all, and nothing of who has left', () => {
  const rest = withoutPeople(text, [anna]) ?? '';
  expect(rest).not.toContain(anna);
  expect(rest).not.toContain('What Anna wants');
  const { data, ...envelope } = match;
  expect(listingMatchEventSchema.parse(JSON.parse(rest))).toEqual({
    ...envelope,
    data: { ...data, people: [data.people[1]] },
  });
});

it.each([
  ['it names nobody else', [anna, ben]],
  ['its listing is gone', [listing]],
  ['its seller is gone', [seller]],
])('nothing is left of a match where %s', (_what, gone) => {
  expect(withoutPeople(text, gone)).toBeUndefined();
});

it('nothing is left of what is no match', () => {
  expect(withoutPeople(JSON.stringify({ ...match, type: 'listing.published' }), [anna])).toBeUndefined();
});
