import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSigningKeys, rotateSigningKey, SHOWN_BEFORE_SIGNING_MS } from './signing-keys.ts';

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
    const kids = await Promise.all(opened.map(async (keys) => (await keys.signing()).kid));
    expect(new Set(kids).size).toBe(1);
    expect(await readdir(folder)).toEqual(['signing-0001.pem']);
  });

  it('is for its owner only, and so are its files', async () => {
    await openSigningKeys(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'signing-0001.pem'))).mode & 0o777).toBe(0o600);
  });

  it('keeps its key over a restart', async () => {
    const before = await (await openSigningKeys(folder)).signing();
    expect((await (await openSigningKeys(folder)).signing()).kid).toBe(before.kid);
  });

  it('shows a key that was added while it was open, without anything private', async () => {
    const keys = await openSigningKeys(folder);
    await rotateSigningKey(folder);
    const { keys: published } = await keys.publicKeys();
    expect(published).toHaveLength(2);
    for (const jwk of published)
      expect(Object.keys(jwk).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(await keys.pemOf(published[1]?.kid ?? '')).toContain('BEGIN PUBLIC KEY');
    expect(await keys.pemOf('nobody')).toBeUndefined();
  });

  it('goes on with its other keys beside a file that is none', async () => {
    const keys = await openSigningKeys(folder);
    const { kid } = await keys.signing();
    await writeFile(join(folder, 'signing-0002.pem'), 'half a k');
    expect((await keys.signing()).kid).toBe(kid);
    expect((await keys.publicKeys()).keys).toHaveLength(1);
    await writeFile(join(folder, 'signing-0001.pem'), '');
    await expect((await openSigningKeys(folder)).signing()).rejects.toThrow();
  });

  it('forgets a key whose file is taken away', async () => {
    const keys = await openSigningKeys(folder);
    const { kid } = await keys.signing();
    await rotateSigningKey(folder);
    expect(await keys.pemOf(kid)).toBeDefined();
    await rm(join(folder, 'signing-0001.pem'));
    await expect.poll(() => keys.pemOf(kid), { timeout: 10_000 }).toBeUndefined();
  });

  it('is not read for each token', async () => {
    const keys = await openSigningKeys(folder);
    const { kid, publicPem } = await keys.signing();
    await rm(folder, { recursive: true });
    expect(await keys.pemOf(kid)).toBe(publicPem);
  });

  it('signs with an added key once everybody has had time to see it', async () => {
    let now = new Date();
    const keys = await openSigningKeys(folder, () => now);
    await rotateSigningKey(folder);
    const [first, second] = (await keys.publicKeys()).keys.map(({ kid }) => kid);
    expect((await keys.signing()).kid).toBe(first);
    now = new Date(now.getTime() + SHOWN_BEFORE_SIGNING_MS + 60_000);
    expect((await keys.signing()).kid).toBe(second);
  });
});
