import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { User } from '../user.ts';

const fields = ['displayName', 'bio', 'city', 'region', 'country'] as const;

export interface ProfileChange {
  user: User;
  changed: string[];
}

/**
 * @param ifMatch the version that the person saw, undefined when they do not say.
 * @returns the person after the change, undefined when nothing would differ, or why it cannot be.
 */
export function decideChangeProfile(
  user: User,
  patch: ProfilePatch,
  ifMatch: number | undefined,
): ProfileChange | undefined | Problem {
  if (ifMatch !== undefined && ifMatch !== user.version) {
    return new Problem('version_mismatch', `The profile is at version ${user.version} by now.`);
  }
  const changed = fields.filter((field) => patch[field] !== undefined && patch[field] !== user[field]);
  if (changed.length === 0) return undefined;
  return { user: { ...user, ...patch, version: user.version + 1 }, changed };
}
