import { expect, it } from 'vitest';
import { isLastOf } from './is-last-of.ts';

const said = (type: string, aggregateversion: number) => JSON.stringify({ type, aggregateversion });

it.each([
  [said('listing.removed', 3), true],
  [said('listing.removed', 4), true],
  [said('listing.changed', 2), false],
  [said('listing_interest.changed', 9), false],
])('%s is the last of a listing that was erased in version 3: %s', (text, is) => {
  expect(isLastOf({ version: 3, kind: 'listing' })?.(text)).toBe(is);
});

it('of what has no version nothing is the last', () => {
  expect(isLastOf({})).toBeUndefined();
});
