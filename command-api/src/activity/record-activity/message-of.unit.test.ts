import type { ActivityEvent } from '@vivarium/contracts/activity/http.ts';
import { activityMessageSchema } from '@vivarium/contracts/activity/messages.ts';
import { expect, it } from 'vitest';
import { messageOf } from './message-of.ts';

const id = '0199a0de-0000-7000-8000-000000000001';
const visitor = '3f0f2f0e-6a51-4d7e-9d8a-0b0c3f6f2a11';
const now = new Date('2026-11-21T12:00:00.000Z');
const search: ActivityEvent = {
  id,
  type: 'search',
  query: 'pied',
  filters: [{ attribute: 'species', value: 'python-regius' }],
  results: 3,
};
const refine: ActivityEvent = {
  id,
  type: 'refine',
  attribute: 'sex',
  value: 'female',
  category: 'live-animal',
};

it('has the time of the server, the visitor, and whatever was said', () => {
  expect(messageOf(search, visitor, now)).toEqual({
    ...search,
    type: 'search_event',
    visitor,
    time: '2026-11-21T12:00:00.000Z',
    category: null,
  });
});

const listing = '0199a0de-0000-7000-8000-0000000000aa';
const onListing = (['view', 'favourite', 'contact', 'add_to_cart'] as const).map(
  (type): ActivityEvent => ({ id, type, listing }),
);

it.each([
  search,
  refine,
  { id, type: 'impression', listings: [listing], query: 'pied' } satisfies ActivityEvent,
  { id, type: 'click', listing, position: 3 } satisfies ActivityEvent,
  ...onListing,
])('of a $type is what the stream takes', (event) => {
  const message = messageOf(event, visitor, now);
  expect(activityMessageSchema.parse(message)).toEqual(message);
});
