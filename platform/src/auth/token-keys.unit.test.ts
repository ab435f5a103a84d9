import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keysFrom } from './token-keys.ts';

async function aKey(kid: string) {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(publicKey)), kid };
}

describe('the keys that tokens are checked with', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => vi.useRealTimers());

  it('go on being known while the set cannot be fetched', async () => {
    const key = await aKey('a');
    let down = false;
    const keyOf = keysFrom(async () => {
      if (down) throw new Error('down');
      return { keys: [key] };
    });
    const pem = await keyOf('a');
    down = true;
    vi.advanceTimersByTime(120_000);
    expect(await keyOf('a')).toBe(pem);
    expect(pem).toContain('PUBLIC KEY');
  });

  it('end once the set does not have them any more', async () => {
    const [old, young] = [await aKey('old'), await aKey('young')];
    let keys = [old, young];
    const keyOf = keysFrom(async () => ({ keys }));
    expect(await keyOf('old')).toBeDefined();
    keys = [young];
    vi.advanceTimersByTime(61_000);
    await keyOf('old');
    await vi.waitFor(async () => expect(await keyOf('old')).toBeUndefined());
    expect(await keyOf('young')).toBeDefined();
  });

  it('are not fetched for each unknown id', async () => {
    let fetched = 0;
    const keyOf = keysFrom(async () => {
      fetched += 1;
      return { keys: [] };
    });
    await keyOf('x');
    await keyOf('y');
    await keyOf('z');
    expect(fetched).toBe(1);
  });
});
