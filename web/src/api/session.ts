import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import { createStore } from 'zustand/vanilla';
import { isApiError } from './api-error.ts';
import { ownSubscription } from './own-subscription.ts';
import { queryClient } from './query-client.ts';
import { send } from './send.ts';

/**
 * Who is signed in. The access token lives in this module's memory only; what survives a reload is the HttpOnly
 * refresh cookie, which no script can read, and a mark that there may be one, so that strangers are not asked.
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; user: Session['user']; accessToken: string; expiresAt: number };

const MARK = 'vivarium.signed-in';
/** Somebody has signed out, which the server could not be told. */
const UNTOLD = 'vivarium.signed-out-untold';
const LOCK = 'vivarium.session';
/** Milliseconds before its expiry in which a token counts as expired already. */
const EARLY = 20_000;

const otherTabs = new BroadcastChannel(LOCK);
/** The present state; `unknown` until the first refresh has answered. */
export const sessionStore = createStore<SessionState>()(() => ({
  status: localStorage.getItem(MARK) === null ? 'signed-out' : 'unknown',
}));
let refreshing: Promise<SessionState> | undefined;

otherTabs.onmessage = ({ data }) => {
  if (data === 'signed-out') leave();
  else if (data.signedIn !== undefined) void become(data.signedIn);
};

/** The cookie is one person’s for all tabs: whoever was signed in here before is that no longer. */
async function become(person: string): Promise<void> {
  // What is asked already may be answered for whoever was before.
  await refreshing;
  if (personIn(sessionStore.getState()) !== person) await refresh();
}

/** @returns the id of whoever is signed in. */
export function personIn(session: SessionState): string | undefined {
  return session.status === 'signed-in' ? session.user.id : undefined;
}

function set(next: SessionState): SessionState {
  const before = sessionStore.getState();
  sessionStore.setState(next, true);
  // What was read for one person is for nobody after them.
  if (before.status === 'signed-in' && (next.status !== 'signed-in' || next.user.id !== before.user.id))
    queryClient.clear();
  if (next.status === 'signed-in') {
    localStorage.setItem(MARK, next.user.id);
    // The session of before went with its cookie.
    localStorage.removeItem(UNTOLD);
  }
  if (next.status === 'signed-out') {
    localStorage.removeItem(MARK);
    if (before.status !== 'signed-out') {
      endPushes().catch(() => undefined);
      // Nor of what they looked for; stores of this tab hear of it as those of others do.
      localStorage.removeItem('vivarium.recent-searches');
      dispatchEvent(new StorageEvent('storage'));
    }
  }
  return next;
}

/** Whoever sits here next is told nothing of who was signed in: the push service refuses it from now on, so that we forget it too. */
async function endPushes(): Promise<void> {
  await (await ownSubscription())?.unsubscribe();
}

/** Takes over what register, log in or refresh answered. @param tell whether other tabs hear of it */
export function adoptSession(session: Session, tell = true): SessionState {
  const expiresAt = Date.now() + session.expiresIn * 1000;
  if (tell) otherTabs.postMessage({ signedIn: session.user.id });
  return set({ status: 'signed-in', user: session.user, accessToken: session.accessToken, expiresAt });
}

/**
 * A new access token through the refresh cookie. A used refresh token revokes its whole family, so no two tabs
 * may send the same one: the lock lets them go one after another.
 *
 * @returns the state afterwards; signed in as before when the server did not say whether the session goes on
 */
export function refresh(): Promise<SessionState> {
  refreshing ??= alone(async () => {
    try {
      const session = await send(identityCommands.refreshSession, {});
      return adoptSession(session, session.user.id !== personIn(sessionStore.getState()));
    } catch (error) {
      if (isApiError(error) && error.status === 401) return set({ status: 'signed-out' });
      // Nobody has said that it is over: the next reload asks again.
      if (sessionStore.getState().status === 'unknown') sessionStore.setState({ status: 'signed-out' }, true);
      return sessionStore.getState();
    }
  }).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/**
 * Ends the session here, in the other tabs and on the server.
 * @returns whether the server knows: where it cannot be reached, it is told once it can be, or by the next page
 */
export async function signOut(): Promise<boolean> {
  const isKnown = await tellServer();
  otherTabs.postMessage('signed-out');
  leave();
  return isKnown;
}

async function tellServer(): Promise<boolean> {
  try {
    // After a refresh that is on its way, whose answer would sign in again.
    await alone(() => send(identityCommands.logOut, {}));
    localStorage.removeItem(UNTOLD);
    return true;
  } catch {
    localStorage.setItem(UNTOLD, '');
    return false;
  }
}

const tellLate = () => localStorage.getItem(UNTOLD) !== null && void tellServer();
addEventListener('online', tellLate);
tellLate();

/** Whoever says that they leave takes with them what their tabs keep, such as addresses; others may come back to it. */
function leave(): void {
  sessionStorage.clear();
  set({ status: 'signed-out' });
}

/** One at a time over all tabs. Browsers have locks on HTTPS and localhost only; elsewhere a tab minds itself. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

/** The present state, with a token that still holds where there is one to be had. */
export async function freshSession(): Promise<SessionState> {
  const state = sessionStore.getState();
  if (state.status === 'unknown') return refresh();
  if (state.status === 'signed-in' && Date.now() > state.expiresAt - EARLY) return refresh();
  return state;
}
