import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import { createContext, useContext } from 'react';

/** Who is signed in, on pages that only people who are signed in see. */
export const SignedIn = createContext<Session['user'] | undefined>(undefined);

/** @returns who is signed in. @throws on a page whose `pages.ts` does not say `needsSession` */
export function useSignedInUser(): Session['user'] {
  const user = useContext(SignedIn);
  if (user === undefined) throw new Error('This page is shown to people who are not signed in, too');
  return user;
}
