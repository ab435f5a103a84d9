import type { RegisterBody } from '@vivarium/contracts/identity/http/session.ts';
import { noPolicies } from '@vivarium/contracts/identity/policies.ts';
import { normaliseEmail } from '../email.ts';
import type { User } from '../user.ts';

/** @returns the person that a registration makes. Whether e-mail and username are free, only the store can say. */
export function decideRegister(
  body: Omit<RegisterBody, 'password'>,
  { id, now, isEmailVerified = false }: { id: string; now: Date; isEmailVerified?: boolean },
): User {
  return {
    id,
    version: 1,
    username: body.username,
    displayName: body.displayName,
    bio: '',
    city: null,
    region: null,
    country: null,
    avatarUrl: null,
    ...noPolicies,
    isOfficialStore: false,
    isIdentityVerified: false,
    createdAt: now.toISOString(),
    email: normaliseEmail(body.email),
    role: 'user',
    phone: null,
    emailVerifiedAt: isEmailVerified ? now.toISOString() : null,
    suspendedAt: null,
  };
}
