import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import type { Happening } from '../../aggregate/decision.ts';
import type { User } from '../user.ts';

const policies = ['shippingPolicy', 'returnPolicy', 'arrivalPolicy'] as const;
const fields = ['displayName', 'bio', 'city', 'region', 'country', 'avatarUrl', ...policies] as const;

/** What a person says of themselves, their picture by its address. */
export type ProfileChange = Omit<ProfilePatch, 'avatar'> & { avatarUrl?: string | null | undefined };

/** Decides a change of what a person says of themselves. */
export function decideChangeProfile(
  user: User,
  patch: ProfileChange,
): Happening<User, 'user.profile_changed'> | 'unchanged' {
  const changed = fields.filter((field) => patch[field] !== undefined && patch[field] !== user[field]);
  if (changed.length === 0) return 'unchanged';
  const { avatarUrl = user.avatarUrl } = patch;
  const after = { ...user, ...patch, avatarUrl, version: user.version + 1 };
  return { type: 'user.profile_changed', after, changed };
}
