import type { Role, UserState } from '@vivarium/contracts/identity/events.ts';
import { policiesOf } from '@vivarium/contracts/identity/policies.ts';

/** A person as the command side knows them: the public state and what must not leave it. */
export interface User extends Omit<UserState, 'isEmailVerified' | 'isSuspended'> {
  email: string;
  role: Role;
  phone: string | null;
  /** Null: they have not proved that the address is theirs. */
  emailVerifiedAt: string | null;
  suspendedAt: string | null;
}

/** @returns only what everybody may know, field by field, so that a new private field cannot slip out. */
export function publicStateOf(user: User): UserState {
  return {
    id: user.id,
    version: user.version,
    username: user.username,
    displayName: user.displayName,
    bio: user.bio,
    city: user.city,
    region: user.region,
    country: user.country,
    avatarUrl: user.avatarUrl,
    ...policiesOf(user),
    isOfficialStore: user.isOfficialStore,
    isEmailVerified: user.emailVerifiedAt !== null,
    isIdentityVerified: user.isIdentityVerified,
    isSuspended: user.suspendedAt !== null,
    createdAt: user.createdAt,
    ...(user.erased && { erased: true }),
  };
}
