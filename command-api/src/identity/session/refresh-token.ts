/** How long a refresh token is good for, in milliseconds: a person who stays away longer signs in again. */
const REFRESH_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param openedAt when somebody signed in.
 * @param maxDays after which the session ends, however much it is used.
 * @returns when a token that is given now ends.
 */
export function tokenEnd(now: Date, openedAt: Date, maxDays: number): Date {
  return new Date(Math.min(now.getTime() + REFRESH_LIFETIME_MS, openedAt.getTime() + maxDays * DAY_MS));
}
