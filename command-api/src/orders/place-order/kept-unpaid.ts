import { Problem } from '@vivarium/contracts/problem.ts';

/** From when to when somebody kept something from others, and has not paid it. */
export interface Kept {
  from: Date;
  to: Date;
}

/** How long is looked back. */
export const LOOKED_BACK_MS = 24 * 3_600_000;
/** How often something may be kept for all of the time that there is to pay it, in that time. */
const MOST_OFTEN = 2;

/**
 * @param kept by one buyer, of one listing, in any order
 * @param unpaidMs how long an order may be unpaid: it counts for no more, however late it was seen that it is over
 * @returns when they may reserve it again; undefined: at once. It is a time that counts and not how often: whoever calls off
 *   in the last minute what they reserve again at once would keep it for ever as well.
 */
export function freeAgainAt(kept: readonly Kept[], unpaidMs: number, now: Date): Date | undefined {
  let sum = 0;
  for (const { from, to } of kept.toSorted((one, other) => other.to.getTime() - one.to.getTime())) {
    sum += Math.min(to.getTime() - from.getTime(), unpaidMs);
    if (sum < MOST_OFTEN * unpaidMs) continue;
    // When this one is forgotten, those that came after it are fewer.
    const free = new Date(to.getTime() + LOOKED_BACK_MS);
    return free > now ? free : undefined;
  }
  return undefined;
}

/** @param until when they may reserve it again */
export function letGo(until: Date): Problem {
  const at = until.toISOString();
  return new Problem(
    'let_go_unpaid',
    `You have kept it from others as long as one may within a day, and not paid. You can order it again from ${at} on.`,
    { details: [{ path: 'listingId', message: `can be had again from ${at} on`, at }] },
  );
}

/** @throws {Problem} where somebody would have more that is reserved and not paid than one may */
export function demandFew({ unpaid, wanted, most }: { unpaid: number; wanted: number; most: number }): void {
  if (unpaid + wanted <= most) return;
  throw new Problem(
    'too_many_unpaid',
    `You have ${unpaid} things reserved that are not paid yet, and ${most} are as many as one can have. Pay for some, or call some off.`,
  );
}
