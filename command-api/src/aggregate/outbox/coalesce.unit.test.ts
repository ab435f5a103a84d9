import { describe, expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

describe('a coalesced hint', () => {
  it('is given once more after the one under way, however often it is asked for', async () => {
    let given = 0;
    let release = () => {};
    const hint = coalesce(() => {
      given += 1;
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    for (let i = 0; i < 100; i += 1) hint();
    expect(given).toBe(1);
    release();
    await expect.poll(() => given).toBe(2);
    release();
    await Promise.resolve();
    hint();
    await expect.poll(() => given).toBe(3);
  });

  it('goes on after a failure', async () => {
    let given = 0;
    const hint = coalesce(async () => {
      given += 1;
      throw new Error('nobody there');
    });
    hint();
    hint();
    await expect.poll(() => given).toBe(2);
  });
});
