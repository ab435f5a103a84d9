import type { LimitDefinitions } from '@vivarium/platform/limits/limit-definition.ts';
import { createLimits } from '@vivarium/platform/limits/limits.ts';
import type { Redis } from '@vivarium/platform/redis/connect.ts';
import type { CommandApiConfig } from './config.ts';
import { commandLimits } from './limits.ts';
import type { SecurityLog } from './security-log/security-log.ts';

const definitions: LimitDefinitions = commandLimits;

/** @returns the limits of this side; each that is reached is noted with what matters to safety. */
export function openLimits(given: { redis: Redis; settings: CommandApiConfig; security: SecurityLog }) {
  const { redis, settings, security } = given;
  return createLimits(commandLimits, {
    redis,
    settings,
    onReached: (limit, key) => {
      const userId = definitions[limit]?.by === 'person' ? key : undefined;
      security.note({ kind: 'limit_reached', outcome: 'refused', userId, details: { limit, key } });
    },
  });
}
