import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from './query-client.ts';
import { noteSavedSearch, savedSearchesQuery } from './saved-searches.ts';
import { adoptSession } from './session.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  vi.unstubAllGlobals();
  queryClient.clear();
});

it('asks once more for a list that was still as of before what was written here, until it shows it', async () => {
  let isBehind = true;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path.includes('min_version') ? 'as written' : 'as it is');
    if (!path.includes('min_version') || !isBehind) return Response.json({ items: [], nextCursor: null });
    const error = { code: 'not_yet_projected', message: 'Not yet.', requestId: '1', details: [] };
    return Response.json({ error }, { status: 503 });
  });
  const again = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue();
  const user = { id: 'Anna1', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  noteSavedSearch({ id: 'Search1', version: 2 });
  await queryClient.fetchQuery({ ...savedSearchesQuery, retry: false });
  expect(asked).toEqual(['as written', 'as it is']);
  await expect
    .poll(() => again.mock.calls, { timeout: 20_000 })
    .toEqual([[{ queryKey: savedSearchesQuery.queryKey }]]);
  isBehind = false;
  await queryClient.fetchQuery({ ...savedSearchesQuery, retry: false });
  await queryClient.fetchQuery({ ...savedSearchesQuery, retry: false });
  expect(asked.slice(2)).toEqual(['as written', 'as it is']);
});

it('waits for nothing that somebody else has written in this tab', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path.includes('min_version') ? 'as written' : 'as it is');
    return Response.json({ items: [], nextCursor: null });
  });
  const user = (id: string) => ({ id, username: id, displayName: id, emailVerified: true });
  adoptSession({ user: user('Anna1'), accessToken: 'a token', expiresIn: 900 });
  noteSavedSearch({ id: 'Search1', version: 2 });
  adoptSession({ user: user('Otto1'), accessToken: 'another', expiresIn: 900 });
  await queryClient.fetchQuery({ ...savedSearchesQuery, retry: false });
  expect(asked).toEqual(['as it is']);
});
