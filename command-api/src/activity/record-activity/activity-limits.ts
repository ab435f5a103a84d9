import { takePoints } from '@vivarium/platform/http/take-points.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Events that one address may send in a minute: several people behind one address, each choosing a filter every other
 * second, stay below it. In memory: each instance counts for itself.
 */
export const EVENTS_PER_MINUTE = 300;

/** Counts events of an address. @throws {Problem} 429 with the seconds to wait. */
export type DemandRoom = (address: string, events: number) => Promise<void>;

/** @param perMinute events allowed to one address */
export function createActivityLimits(perMinute: number = EVENTS_PER_MINUTE): DemandRoom {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (address, events) =>
    takePoints(limiter, address, events, 'That is a lot of activity. Wait a little.');
}
