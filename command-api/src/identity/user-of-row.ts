import type { Selectable } from 'kysely';
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
    isOfficialStore: row.is_official_store,
    createdAt: row.created_at.toISOString(),
    email: row.email,
    role: row.role,
    phone: row.phone,
  };
}
