import { noPolicies } from '@vivarium/contracts/identity/policies.ts';
import type { User } from './user.ts';

/** Test data: a person. */
export function aUser(parts: Partial<User> = {}): User {
  return {
    id: '01934f3e-0000-7000-8000-00000000000a',
    version: 1,
    username: 'anna',
    displayName: 'Anna',
    bio: '',
    city: null,
    region: null,
    country: null,
    avatarUrl: null,
    ...noPolicies,
    isOfficialStore: false,
    isIdentityVerified: false,
    createdAt: '2026-11-01T10:00:00.000Z',
    email: 'anna@example.org',
    role: 'user',
    phone: '+1 512 555 0100',
    emailVerifiedAt: '2026-11-01T10:00:00.000Z',
    suspendedAt: null,
    ...parts,
  };
}
