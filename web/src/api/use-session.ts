import { useEffect } from 'react';
import { useStore } from 'zustand';
import { refresh, type SessionState, sessionStore } from './session.ts';

/** The session, kept up to date. The first use after a reload asks for it. */
export function useSession(): SessionState {
  const session = useStore(sessionStore);
  useEffect(() => {
    if (session.status === 'unknown') void refresh();
  }, [session.status]);
  return session;
}
