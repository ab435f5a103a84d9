import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { SessionState } from './session.ts';

/** @returns the role that somebody is signed in with, for what is worth showing to them: what they may, the servers decide. */
export function roleOf(session: SessionState): Role {
  if (session.status !== 'signed-in') return 'user';
  try {
    const payload = session.accessToken.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? '';
    const { role } = JSON.parse(atob(payload)) as { role?: unknown };
    return role === 'moderator' || role === 'admin' ? role : 'user';
  } catch {
    return 'user';
  }
}
