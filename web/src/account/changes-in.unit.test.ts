import { expect, it } from 'vitest';
import { changesIn } from './changes-in.ts';

const before = { displayName: 'Robin', bio: '', city: 'Austin', region: 'Texas', country: 'US' };

it('says of a profile only what differs', () => {
  expect(changesIn({ ...before, bio: 'Ball pythons.' }, before)).toEqual({ bio: 'Ball pythons.' });
  expect(changesIn(before, before)).toBeUndefined();
});

it('says a place as a whole, also that it is none any more', () => {
  const moved = { ...before, city: 'Dallas' };
  expect(changesIn(moved, before)).toEqual({ city: 'Dallas', region: 'Texas', country: 'US' });
  const nowhere = { city: null, region: null, country: null };
  expect(changesIn({ ...before, ...nowhere }, before)).toEqual(nowhere);
  expect(changesIn({ ...before, ...nowhere }, { ...before, ...nowhere })).toBeUndefined();
});
