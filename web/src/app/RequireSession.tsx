import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { signInPath } from '../addresses/sign-in-path.ts';
import { SignedIn } from '../api/signed-in.ts';
import { useSession } from '../api/use-session.ts';

/** Shows a page to people who are signed in; sends others to sign in and back again. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const here = useLocation();
  if (session.status === 'unknown') return <div style={{ minHeight: '70dvh' }} aria-busy="true" />;
  if (session.status === 'signed-out') {
    return <Navigate to={signInPath(here)} replace />;
  }
  // Nothing that one person has seen or written is there for another who comes after them.
  return (
    <SignedIn key={session.user.id} value={session.user}>
      {children}
    </SignedIn>
  );
}
