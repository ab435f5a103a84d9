import type { MatchedPerson } from '@vivarium/contracts/alerts/events.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { matchEvents } from './publish-matches.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const cause = { correlationId: 'test', causationId: null, traceparent: null };
const trigger = {
  ...{ listing: aListing({}), before: undefined, reason: 'published' as const, at: now.toISOString(), cause },
};
const aPerson = (searches: number): MatchedPerson => ({
  personId: newUuidV7(),
  savedSearches: Array.from({ length: searches }, () => ({
    ...{ id: newUuidV7(), name: '蛇'.repeat(100), frequency: 'instant' as const },
    channels: ['in_app' as const, 'email' as const, 'push' as const],
  })),
});

test('each person is named in one event, and no event is more than the stream takes', () => {
  const people = [
    ...Array.from({ length: 250 }, () => aPerson(1)),
    ...Array.from({ length: 45 }, () => aPerson(100)),
  ];
  const events = matchEvents({ trigger, people }, now);
  expect(events.flatMap(({ data }) => data.people)).toEqual(people);
  expect(events.map(({ data }) => data.people.length).slice(0, 2)).toEqual([200, 59]);
  for (const event of events) expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(1_000_000);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

test('says that it is orders that have let go of it, where they have', () => {
  const people = [aPerson(1)];
  const saidOf = (released: { released?: true }) =>
    matchEvents({ trigger: { ...trigger, reason: 'back_on_sale', ...released }, people }, now).map(
      ({ data }) => data.released,
    );
  expect([saidOf({ released: true }), saidOf({})]).toEqual([[true], [undefined]]);
});
