import type { Role } from '@vivarium/contracts/identity/events.ts';

/** Who of two may do more. */
export const rankOf: Readonly<Record<Role, number>> = { user: 0, moderator: 1, admin: 2 };
