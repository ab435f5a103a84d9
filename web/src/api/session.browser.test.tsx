import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { call } from './call.ts';
import { adoptSession, refresh, sessionStore, signOut } from './session.ts';

const MARK = 'vivarium.signed-in';
const user = { id: 'u1', username: 'ida', displayName: 'Ida', emailVerified: true };

afterEach(() => {
  vi.restoreAllMocks();
});

/** This browser, subscribed to pushes. @returns what is done to end them */
function subscribed() {
  const unsubscribe = vi.fn(async () => true);
  const pushManager = { getSubscription: async () => ({ unsubscribe }) };
  const registration = { pushManager } as unknown as ServiceWorkerRegistration;
  vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(registration);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(null, { status: 204 }));
  return unsubscribe;
}

it('ends what is pushed to this browser with the session, and not before', async () => {
  const unsubscribe = subscribed();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  adoptSession({ user, accessToken: 'another', expiresIn: 900 });
  expect(unsubscribe).not.toHaveBeenCalled();
  await signOut();
  await expect.poll(() => unsubscribe.mock.calls.length).toBe(1);
});

it('leaves what was written to whoever was signed out by its end, and nothing of it where somebody signs out', async () => {
  subscribed();
  const draft = 'vivarium.checkout u1 7';
  sessionStorage.setItem(draft, '{"address":{"line1":"12 Long Lane"}}');
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const error = { code: 'unauthenticated', message: 'It is over.', details: [], requestId: 'r' };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ error }, { status: 401 }));
  expect(await refresh()).toEqual({ status: 'signed-out' });
  expect(sessionStorage.getItem(draft)).not.toBeNull();
  adoptSession({ user, accessToken: 'another', expiresIn: 900 });
  await signOut();
  expect(sessionStorage.getItem(draft)).toBeNull();
});

it('is ended on the server once that can be reached, where somebody signed out while it could not', async () => {
  subscribed();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  expect(await signOut()).toBe(false);
  expect(sessionStore.getState()).toEqual({ status: 'signed-out' });
  const told: string[] = [];
  fetching.mockImplementation(async (url) => {
    told.push(String(url));
    return new Response(null, { status: 204 });
  });
  dispatchEvent(new Event('online'));
  await expect.poll(() => told).toEqual([expect.stringContaining('/auth/logout')]);
  await expect.poll(() => localStorage.getItem('vivarium.signed-out-untold')).toBeNull();
  dispatchEvent(new Event('online'));
  expect(told).toHaveLength(1);
});

it('goes on while the server says no more than that it was asked too often', async () => {
  const unsubscribe = subscribed();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const error = { code: 'too_many_requests', message: 'Too often.', details: [], requestId: 'r' };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ error }, { status: 429 }));
  expect(await refresh()).toMatchObject({ status: 'signed-in', accessToken: 'a token' });
  expect(localStorage.getItem(MARK)).toBe('u1');
  expect(unsubscribe).not.toHaveBeenCalled();
});

it('is asked for again by the next reload where nobody could be asked by this one', async () => {
  const unsubscribe = subscribed();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  // As after a reload.
  sessionStore.setState({ status: 'unknown' }, true);
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  expect(await refresh()).toEqual({ status: 'signed-out' });
  expect(localStorage.getItem(MARK)).toBe('u1');
  expect(unsubscribe).not.toHaveBeenCalled();
});

it('does not come back by the answer to what was asked before somebody signed out', async () => {
  subscribed();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const answers = new Map<string, (answer: Response) => void>();
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (url) => new Promise((resolve) => answers.set(String(url).split('/').at(-1) ?? '', resolve)),
  );
  const refreshing = refresh();
  await expect.poll(() => answers.has('refresh')).toBe(true);
  const leaving = signOut();
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
  expect(answers.has('logout')).toBe(false);
  answers.get('refresh')?.(Response.json({ user, accessToken: 'another', expiresIn: 900 }));
  await refreshing;
  await expect.poll(() => answers.has('logout')).toBe(true);
  answers.get('logout')?.(new Response(null, { status: 204 }));
  await leaving;
  expect(sessionStore.getState()).toEqual({ status: 'signed-out' });
});

const otto = { ...user, id: 'u2', username: 'otto', displayName: 'Otto' };
/** The cookie is that of Otto; everything else answers as `answer` says. @returns what was asked, with which token */
function ofOtto(answer: (token: string | null) => Response = () => new Response(null, { status: 204 })) {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    if (String(url).endsWith('/auth/refresh'))
      return Response.json({ user: otto, accessToken: 'of otto', expiresIn: 900 });
    const token = new Headers(init?.headers).get('authorization');
    asked.push(`${init?.method} ${token}`);
    return answer(token);
  });
  return asked;
}
/** Another tab of this browser. */
const anotherTab = () => new BroadcastChannel('vivarium.session');
const remove = () => call(listingCommands.removeListing, { params: { id: 'one' } });

it('is that of whoever signs in in another tab, and is renewed for nobody else', async () => {
  ofOtto();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const other = anotherTab();
  other.postMessage({ signedIn: 'u1' });
  other.postMessage({ signedIn: 'u2' });
  await expect.poll(() => sessionStore.getState()).toMatchObject({ user: otto });
  other.close();
});

it('tells other tabs of whoever a renewal signs in here, and not of one that was here before', async () => {
  ofOtto();
  sessionStore.setState({ status: 'signed-out' }, true);
  const told: unknown[] = [];
  const other = anotherTab();
  other.onmessage = ({ data }) => told.push(data);
  await refresh();
  await refresh();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  await expect.poll(() => told).toEqual([{ signedIn: 'u2' }, { signedIn: 'u1' }]);
  other.close();
});

it('sends nothing that one person has pressed in the name of another', async () => {
  const asked = ofOtto();
  adoptSession({ user, accessToken: 'an old token', expiresIn: 0 });
  await expect(remove()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(asked).toEqual([]);
  expect(sessionStore.getState()).toMatchObject({ user: otto });
});

it('sends nothing again in the name of another where it was refused', async () => {
  const error = { code: 'invalid_token', message: 'It has ended.', details: [], requestId: 'r' };
  const asked = ofOtto((token) =>
    token === 'Bearer of otto'
      ? new Response(null, { status: 204 })
      : Response.json({ error }, { status: 401 }),
  );
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  await expect(remove()).rejects.toMatchObject({ status: 401 });
  expect(asked).toEqual(['DELETE Bearer a token']);
});
