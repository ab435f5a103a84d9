import { describe, expect, it } from 'vitest';
import { startRelayLoop } from './relay-loop.ts';

const never = { busyMs: 1e9, idleMs: 1e9 };

describe('the relay loop', () => {
  it('goes on at once while there is more, then waits until it is woken', async () => {
    const rounds: ('full' | 'none')[] = ['full', 'full', 'none', 'none'];
    const left = [...rounds];
    const loop = startRelayLoop({
      round: async () => left.shift() ?? 'none',
      pace: never,
      onFailure: () => {},
    });
    await expect.poll(() => left.length).toBe(1);
    loop.wake();
    await expect.poll(() => left.length).toBe(0);
    await loop.close();
  });

  it('does another round when it is woken during one', async () => {
    let rounds = 0;
    let hold = Promise.withResolvers<void>();
    const loop = startRelayLoop({
      round: async () => {
        rounds += 1;
        await hold.promise;
        return 'none';
      },
      pace: never,
      onFailure: () => {},
    });
    loop.wake();
    const first = hold;
    hold = Promise.withResolvers<void>();
    hold.resolve();
    first.resolve();
    await expect.poll(() => rounds).toBe(2);
    await loop.close();
  });

  it('gathers what it is woken for after a round that found all there was', async () => {
    let rounds = 0;
    const gathering = startRelayLoop({
      round: async () => {
        rounds += 1;
        return 'some';
      },
      pace: { ...never, gatherMs: 1e9 },
      onFailure: () => {},
    });
    await expect.poll(() => rounds).toBe(1);
    for (let hint = 0; hint < 5; hint += 1) gathering.wake();
    await new Promise((resolve) => setImmediate(resolve));
    expect(rounds).toBe(1);
    await gathering.close();
    let others = 0;
    const hurrying = startRelayLoop({
      round: async () => {
        others += 1;
        return others < 3 ? 'full' : 'none';
      },
      pace: { ...never, gatherMs: 1e9 },
      onFailure: () => {},
    });
    await expect.poll(() => others).toBe(3);
    hurrying.wake();
    await expect.poll(() => others).toBe(4);
    await hurrying.close();
  });

  it('counts failures in a row and begins anew after a success', async () => {
    const counts: number[] = [];
    let round = 0;
    const loop = startRelayLoop({
      round: async () => {
        round += 1;
        if (round !== 3) throw new Error('away');
        return 'full';
      },
      pace: never,
      onFailure: (_error, failures) => counts.push(failures),
    });
    await expect.poll(() => counts.slice(0, 3)).toEqual([1, 2, 1]);
    await loop.close();
  });
});
