import { Problem } from '@vivarium/contracts/problem.ts';
import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Takes points of a key from a limiter.
 * @param message says in plain words what there was too much of
 * @throws {Problem} 429 with the seconds to wait, when too few are left.
 */
export async function takePoints(
  limiter: RateLimiterMemory,
  key: string,
  points: number,
  message: string,
): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem('too_many_requests', message, { retryAfter });
  }
}
