import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connectNats, ensureStreams, type Nats } from './connect.ts';
import { LockTaken, lockStream, withLock } from './lock.ts';

const prefix = `locks${randomBytes(4).toString('hex')}-`;
let nats: Nats;
beforeAll(async () => {
  nats = await connectNats(process.env.NATS_URL ?? '', 'locks');
});
afterAll(async () => {
  await nats.manager.streams.delete(lockStream(prefix).name);
  await nats.close();
});

describe('a lock', () => {
  const options = { prefix, name: 'one' };

  it('is held by one at a time, and free again afterwards', async () => {
    const held = withLock(nats, options, async () => {
      await expect(withLock(nats, options, async () => 'second')).rejects.toThrow(LockTaken);
      await withLock(nats, { prefix, name: 'another' }, async (lock) => lock.demand());
      return 'first';
    });
    expect(await held).toBe('first');
    expect(await withLock(nats, options, async () => 'next')).toBe('next');
  });

  it('is free again at once, also after it was renewed', async () => {
    await withLock(nats, options, () => wait(4000));
    expect(await withLock(nats, options, async () => 'next')).toBe('next');
  });

  it('is free again after what was done under it has failed', async () => {
    const failing = withLock(nats, options, () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await withLock(nats, options, async () => 'next')).toBe('next');
  });

  it('goes to one of many who ask at once', async () => {
    const { promise: gone, resolve: go } = Promise.withResolvers<void>();
    const asked = Array.from({ length: 8 }, () => withLock(nats, options, () => gone));
    let refusals = 0;
    const refused = asked.map((one) =>
      one.then(
        () => 'held',
        (error: Error) => {
          refusals += 1;
          return error.name;
        },
      ),
    );
    await vi.waitFor(() => expect(refusals).toBe(7), 30_000);
    go();
    expect((await Promise.all(refused)).sort()).toEqual([...Array(7).fill('LockTaken'), 'held']);
  });

  it('of a holder that was killed is free after a while, and known to be lost by one that comes back', async () => {
    await ensureStreams(nats, lockStream(prefix));
    // What a process leaves that was killed: its word, which nobody renews.
    await nats.jetstream.publish(`${prefix}locks.one`, '');
    await expect(withLock(nats, options, async () => {})).rejects.toThrow(LockTaken);
    expect(await withLock(nats, { ...options, waitMs: 20_000 }, async () => 'next')).toBe('next');
  });

  it('says so once somebody else has it', async () => {
    await withLock(nats, options, async (lock) => {
      await nats.manager.streams.purge(lockStream(prefix).name);
      await nats.jetstream.publish(`${prefix}locks.one`, 'somebody else');
      await expect.poll(() => isThrown(lock.demand), { timeout: 10_000 }).toBe(true);
    });
  });
});

function isThrown(call: () => void): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}
