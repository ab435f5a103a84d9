import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { describe, expect, it } from 'vitest';
import { createSessionCheck, SEEN_WITHIN_MS, type SessionState } from './check-session.ts';

const claims: AccessClaims = {
  sub: '01934f3e-0000-7000-8000-00000000000a',
  sid: '01934f3e-0000-7000-8000-00000000000b',
  role: 'moderator',
};

function aCheck() {
  const world = {
    store: { role: 'moderator' } as SessionState | 'away',
    redis: false as boolean | undefined,
    now: 0,
    asked: 0,
  };
  const check = createSessionCheck({
    ended: { end: async () => {}, hasEnded: async () => world.redis },
    stateOf: async () => {
      world.asked += 1;
      if (world.store === 'away') throw new Error('gone');
      return world.store;
    },
    elapsed: () => world.now,
  });
  return { world, check: () => check(claims) };
}
const over = { code: 'invalid_token' };

describe('the session of an access token', () => {
  it('is asked for once in a while, however many requests there are', async () => {
    const { world, check } = aCheck();
    await Promise.all(Array.from({ length: 50 }, check));
    world.now = SEEN_WITHIN_MS - 1;
    expect(await check()).toEqual(claims);
    expect(world.asked).toBe(1);
    world.now = SEEN_WITHIN_MS;
    await check();
    expect(world.asked).toBe(2);
  });

  it('ends at once where Redis says so', async () => {
    const { world, check } = aCheck();
    await check();
    world.redis = true;
    await expect(check()).rejects.toMatchObject(over);
  });

  it.each([false, undefined])('ends within seconds where the store says so (Redis: %s)', async (redis) => {
    const { world, check } = aCheck();
    world.redis = redis;
    await check();
    world.store = 'over';
    world.now = SEEN_WITHIN_MS;
    await expect(check()).rejects.toMatchObject(over);
    await expect(check()).rejects.toMatchObject(over);
  });

  it('has the role that its person has by now, not the one that was signed', async () => {
    const { world, check } = aCheck();
    world.store = { role: 'user' };
    expect(await check()).toEqual({ ...claims, role: 'user' });
    world.store = { role: 'admin' };
    expect(await check()).toEqual({ ...claims, role: 'admin' });
  });

  it('goes on while the store is away, for what everybody may do, as long as Redis knows of no end', async () => {
    const { world, check } = aCheck();
    world.store = 'away';
    expect(await check()).toEqual({ ...claims, role: 'user' });
    world.redis = undefined;
    await expect(check()).rejects.toMatchObject({ code: 'unavailable', retryAfter: 1 });
    world.store = { role: 'moderator' };
    expect(await check()).toEqual(claims);
  });
});
