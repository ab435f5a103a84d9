import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { expect, it } from 'vitest';
import { openRedis } from '../redis/connect.ts';
import { createLimits } from './limits.ts';

function aLimit() {
  const rate = '10/day';
  const definition = { variable: 'LIMIT_PICTURES', wide: rate, strict: rate, message: 'Too many.' } as const;
  const redis = openRedis(undefined, { name: 'test', prefix: '', logger: createLogger('test', 'silent') });
  return createLimits({ pictures: definition }, { redis, settings: {}, onReached: () => {} }).pictures;
}

it('leaves what is left to who has asked for more', async () => {
  const limit = aLimit();
  await limit.takeTogether('anna', 8);
  await expect(limit.takeTogether('anna', 3)).rejects.toMatchObject({ code: 'too_many_requests' });
  await limit.takeTogether('anna', 2);
  await expect(limit.takeTogether('anna', 1)).rejects.toThrow('Too many.');
});

it('gives nobody more at once than there is in all, and takes nothing for it', async () => {
  const limit = aLimit();
  await expect(limit.takeTogether('anna', 11)).rejects.toThrow('Too many.');
  await limit.takeTogether('anna', 10);
});
