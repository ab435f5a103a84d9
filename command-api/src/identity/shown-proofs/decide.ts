import type { Problem } from '@vivarium/contracts/problem.ts';
import type { Happening } from '../../aggregate/decision.ts';
import type { User } from '../user.ts';
import { userKind } from '../user-kind.ts';

/** Decides whether everybody sees that it is known who somebody is. Nothing is known of who has gone. */
export function decideShowIdentity(
  user: User,
  isIdentityVerified: boolean,
): Happening<User, 'user.profile_changed'> | 'unchanged' {
  if (user.erased || user.isIdentityVerified === isIdentityVerified) return 'unchanged';
  const after = { ...user, isIdentityVerified, version: user.version + 1 };
  return { type: 'user.profile_changed', after, changed: ['isIdentityVerified'] };
}

/** Decides to tell everybody that somebody is kept out, with what they sell, or is not any more. */
export function decideShowSuspension(user: User): Happening<User, 'user.profile_changed'> | 'unchanged' {
  if (user.erased) return 'unchanged';
  const after = { ...user, version: user.version + 1 };
  return { type: 'user.profile_changed', after, changed: ['isSuspended'] };
}

/** Decides to tell everybody that somebody’s address has turned out to be theirs. */
export function decideShowEmail(user: User): Happening<User, 'user.profile_changed'> | Problem {
  if (user.erased) return userKind.absent();
  return {
    type: 'user.profile_changed',
    after: { ...user, version: user.version + 1 },
    changed: ['isEmailVerified'],
  };
}
