import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSigningKeys, rotateSigningKey } from './signing-keys.ts';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'vivarium-keys-'));
  folder = join(parent, 'keys');
});
afterEach(() => rm(parent, { recursive: true }));

describe('the folder of signing keys', () => {
  it('gets one key when many processes open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openSigningKeys(folder)));
    const kids = await Promise.all(opened.map(async (keys) => (await keys.newest()).kid));
    expect(new Set(kids).size).toBe(1);
    expect(await readdir(folder)).toEqual(['signing-0001.pem']);
  });

  it('is for its owner only, and so are its files', async () => {
    await openSigningKeys(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'signing-0001.pem'))).mode & 0o777).toBe(0o600);
  });

  it('keeps its key over a restart', async () => {
    const before = await (await openSigningKeys(folder)).newest();
    expect((await (await openSigningKeys(folder)).newest()).kid).toBe(before.kid);
  });

  it('shows a key that was added while it was open, without anything private', async () => {
    const keys = await openSigningKeys(folder);
    const first = await keys.newest();
    await rotateSigningKey(folder);
    const { keys: published } = await keys.publicKeys();
    expect(published.map(({ kid }) => kid)).toEqual([first.kid, (await keys.newest()).kid]);
    expect((await keys.newest()).kid).not.toBe(first.kid);
    for (const jwk of published)
      expect(Object.keys(jwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
