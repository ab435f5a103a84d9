/** Days for which notifications are kept: after they were read, and after they were told, read or not. */
export const keptDays = { read: 180, told: 365 } as const;

const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param grace days more
 * @returns the moments before which what was read, and what was told, is to be forgotten
 */
export function forgottenBefore(now: Date, grace = 0): { read: Date; told: Date } {
  const before = (days: number) => new Date(now.getTime() - (days + grace) * A_DAY_MS);
  return { read: before(keptDays.read), told: before(keptDays.told) };
}
