import { afterEach, expect, it, vi } from 'vitest';
import { adoptSession, signOut } from '../../api/session.ts';
import { recentSearches } from './recent-searches.ts';

const user = { id: 'u1', username: 'ida', displayName: 'Ida', emailVerified: true };

afterEach(() => vi.restoreAllMocks());

it('is forgotten with the session: whoever sits here next is offered nothing of it', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(null, { status: 204 }));
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  recentSearches.add({ label: 'pied', path: '/search?q=pied' });
  adoptSession({ user, accessToken: 'another', expiresIn: 900 });
  expect(recentSearches.store.getState()).toHaveLength(1);
  await signOut();
  expect(recentSearches.store.getState()).toEqual([]);
  expect(localStorage.getItem('vivarium.recent-searches')).toBeNull();
});
