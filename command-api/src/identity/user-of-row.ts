import type { Policies } from '@vivarium/contracts/identity/policies.ts';
import type { Insertable, Selectable } from 'kysely';
import type { UserTable } from './identity.table.ts';
import type { User } from './user.ts';

/** A row becomes a person here and nowhere else; for the stores of this context. */
export function userOf(row: Selectable<UserTable>): User {
  return {
    id: row.id,
    version: row.version,
    username: row.username,
    displayName: row.display_name,
    bio: row.bio,
    city: row.city,
    region: row.region,
    country: row.country,
    avatarUrl: row.avatar_url,
    shippingPolicy: row.shipping_policy,
    returnPolicy: row.return_policy,
    arrivalPolicy: row.arrival_policy,
    isOfficialStore: row.is_official_store,
    isIdentityVerified: row.is_identity_verified,
    createdAt: row.created_at.toISOString(),
    email: row.email,
    role: row.role,
    phone: row.phone,
    emailVerifiedAt: row.email_verified_at?.toISOString() ?? null,
    suspendedAt: row.suspended_at?.toISOString() ?? null,
    ...(row.erased_at !== null && { erased: true as const }),
  };
}

/** What a seller promises, as columns. */
export function policyColumnsOf({ shippingPolicy, returnPolicy, arrivalPolicy }: Policies) {
  return {
    shipping_policy: shippingPolicy,
    return_policy: returnPolicy,
    arrival_policy: arrivalPolicy,
  };
}

/** What a person who is new says, as columns. */
export function rowOf(
  user: User,
): Omit<Insertable<UserTable>, 'password_hash' | 'register_key' | 'register_request'> {
  const createdAt = new Date(user.createdAt);
  return {
    id: user.id,
    version: user.version,
    username: user.username,
    email: user.email,
    display_name: user.displayName,
    bio: user.bio,
    ...policyColumnsOf(user),
    city: user.city,
    region: user.region,
    country: user.country,
    phone: user.phone,
    email_verified_at: user.emailVerifiedAt === null ? null : new Date(user.emailVerifiedAt),
    suspended_at: user.suspendedAt === null ? null : new Date(user.suspendedAt),
    role: user.role,
    is_official_store: user.isOfficialStore,
    is_identity_verified: user.isIdentityVerified,
    avatar_url: user.avatarUrl,
    created_at: createdAt,
    updated_at: createdAt,
  };
}
