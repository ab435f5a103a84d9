import { expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { whyNotKept } from './why-not.ts';

it('says what to do about a limit, and what has gone, in the words of the page; else what the server says', () => {
  const refused = (code: string) => whyNotKept(new ApiError(code, 'As the server says it.', 409));
  expect(refused('too_many_saved_searches')).toMatch(/100 saved searches.*Delete one first/);
  expect(refused('too_many_favourites')).toMatch(/5000 favourites/);
  expect(refused('saved_search_not_found')).toMatch(/no longer there/);
  expect(refused('listing_not_found')).toBe('As the server says it.');
  expect(whyNotKept(new Error('fetch failed'))).toBe('That did not work. Please try again.');
});
