import { createLimits } from '@vivarium/platform/limits/limits.ts';
import type { Redis } from '@vivarium/platform/redis/connect.ts';
import type { CommandApiConfig } from './config.ts';
import { commandLimits } from './limits.ts';
import type { SecurityLog } from './security-log/security-log.ts';

/** @returns the limits of this side; each that is reached is noted with what matters to safety. */
export function openLimits(given: { redis: Redis; settings: CommandApiConfig; security: SecurityLog }) {
  const { redis, settings, security } = given;
  return createLimits(commandLimits, {
    redis,
    settings,
    onReached: (limit, key) =>
      security.note({ kind: 'limit_reached', outcome: 'refused', details: { limit, key } }),
  });
}
