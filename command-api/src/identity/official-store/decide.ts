import type { Problem } from '@vivarium/contracts/problem.ts';
import type { Happening } from '../../aggregate/decision.ts';
import type { User } from '../user.ts';
import { userKind } from '../user-kind.ts';

/** Decides whether somebody's shop is shown as one that the marketplace vouches for. Who has gone has none. */
export function decideOfficialStore(
  user: User,
  isOfficialStore: boolean,
): Happening<User, 'user.profile_changed'> | 'unchanged' | Problem {
  if (user.erased) return userKind.absent();
  if (user.isOfficialStore === isOfficialStore) return 'unchanged';
  const after = { ...user, isOfficialStore, version: user.version + 1 };
  return { type: 'user.profile_changed', after, changed: ['isOfficialStore'] };
}
