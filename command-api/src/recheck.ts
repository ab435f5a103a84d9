import type { Recheck } from '@vivarium/platform/auth/authenticate.ts';
import type { Moment } from './aggregate/execute.ts';
import type { Opened } from './context.ts';

/** @returns what all contexts have to say to a token, one after the other. */
export function recheckOf(opened: readonly Opened[], moment: Moment): Recheck {
  const rechecks = opened.flatMap((one) => one.recheck?.(moment) ?? []);
  return async (claims) => {
    let now = claims;
    for (const recheck of rechecks) now = await recheck(now);
    return now;
  };
}
