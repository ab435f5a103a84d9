import { afterEach, expect, it, vi } from 'vitest';
import { noteOwnWrite, ownListings } from './own-listings.ts';
import { adoptSession, sessionStore } from './session.ts';

afterEach(() => {
  vi.restoreAllMocks();
  sessionStore.setState({ status: 'signed-out' }, true);
  localStorage.clear();
});

it('waits for what was written while an older list was on its way', async () => {
  const asked: string[] = [];
  const answers: ((answer: Response) => void)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((url) => {
    asked.push(new URL(String(url), 'http://here').searchParams.get('min_version') ?? '');
    return new Promise((resolve) => answers.push(resolve));
  });
  const listed = () => ownListings({ q: '', status: undefined, sort: 'changed' }, undefined, undefined);
  const empty = () => Response.json({ items: [], nextCursor: null, total: 0, statuses: [] });
  noteOwnWrite({ id: 'one', version: 3, status: 'active' });
  const first = listed();
  await expect.poll(() => answers.length).toBe(1);
  noteOwnWrite({ id: 'one', version: 4, status: 'hidden' });
  answers[0]?.(empty());
  await first;
  const second = listed();
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.(empty());
  await second;
  const third = listed();
  await expect.poll(() => answers.length).toBe(3);
  answers[2]?.(empty());
  await third;
  expect(asked).toEqual(['one:3', 'one:4', '']);
});

it('waits for nothing that somebody else has written in this tab', async () => {
  const asked: (string | null)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    asked.push(new URL(String(url), 'http://here').searchParams.get('min_version'));
    return Response.json({ items: [], nextCursor: null, total: 0, statuses: [] });
  });
  const user = (id: string) => ({ id, username: id, displayName: id, emailVerified: true });
  adoptSession({ user: user('anna'), accessToken: 'a token', expiresIn: 900 });
  noteOwnWrite({ id: 'two', version: 3, status: 'active' });
  adoptSession({ user: user('otto'), accessToken: 'another', expiresIn: 900 });
  await ownListings({ q: '', status: undefined, sort: 'changed' }, undefined, undefined);
  expect(asked).toEqual([null]);
});
