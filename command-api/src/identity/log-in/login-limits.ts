import { createHash } from 'node:crypto';
import { takePoints } from '@vivarium/platform/http/take-points.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Bounds failed log-ins. In memory: each instance counts for itself. */
export interface LoginLimits {
  /**
   * Counts an attempt before the password is looked at, so that many at once cannot slip through.
   * @returns takes the attempt back when it succeeded.
   * @throws {Problem} 429 with the seconds to wait.
   */
  begin(email: string, address: string): Promise<{ succeeded(): Promise<void> }>;
}

const TOO_MANY = 'Too many failed attempts. Wait a little and try again.';
/** Of one address, over all e-mails: this many times what it may try of one. */
const ALL_EMAILS_FACTOR = 10;

/** @param attemptsPerMinute failures allowed to one address for one e-mail. */
export function createLoginLimits(attemptsPerMinute: number): LoginLimits {
  const duration = 60;
  const perEmail = new RateLimiterMemory({ points: attemptsPerMinute, duration });
  const perAddress = new RateLimiterMemory({ points: attemptsPerMinute * ALL_EMAILS_FACTOR, duration });
  return {
    begin: async (email, address) => {
      const both = createHash('sha256').update(`${address}\n${email}`).digest('base64');
      await takePoints(perAddress, address, 1, TOO_MANY);
      await takePoints(perEmail, both, 1, TOO_MANY);
      return {
        succeeded: async () => {
          await Promise.all([perAddress.reward(address), perEmail.delete(both)]);
        },
      };
    },
  };
}
