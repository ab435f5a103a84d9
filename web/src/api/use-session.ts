import { useEffect, useSyncExternalStore } from 'react';
import { currentSession, refresh, type SessionState, subscribeToSession } from './session.ts';

/** The session, kept up to date. The first use after a reload asks for it. */
export function useSession(): SessionState {
  const session = useSyncExternalStore(subscribeToSession, currentSession);
  useEffect(() => {
    if (session.status === 'unknown') void refresh();
  }, [session.status]);
  return session;
}
