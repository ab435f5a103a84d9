import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheDir, installOnce } from './cache.ts';

describe('installing something once', () => {
  let folder: string;
  let target: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivarium-cache-'));
    target = join(folder, 'cache', 'server-1.0');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const fill = (text: string) => (dir: string) => writeFile(join(dir, 'server'), text);

  it('fills the folder the first time and does nothing the next', async () => {
    await installOnce(target, fill('first'));
    await installOnce(target, fill('second'));
    expect(await readFile(join(target, 'server'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when it fails, so that the next try starts anew', async () => {
    const broken = async (dir: string) => {
      await fill('half of it')(dir);
      throw new Error('the network is gone');
    };
    await expect(installOnce(target, broken)).rejects.toThrow('the network is gone');
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
    await installOnce(target, fill('whole'));
    expect(await readFile(join(target, 'server'), 'utf8')).toBe('whole');
  });

  it('uses what another process has installed meanwhile', async () => {
    await installOnce(target, async (dir) => {
      await fill('slow')(dir);
      await mkdir(target);
      await fill('fast')(target);
    });
    expect(await readFile(join(target, 'server'), 'utf8')).toBe('fast');
    expect(await readdir(join(folder, 'cache'))).toEqual(['server-1.0']);
  });
});

describe('the cache folder', () => {
  it('is below XDG_CACHE_HOME, or else below the home folder', () => {
    expect(cacheDir({ XDG_CACHE_HOME: '/var/tmp/cache' })).toBe('/var/tmp/cache/vivarium');
    expect(cacheDir({})).toMatch(/\/\.cache\/vivarium$/);
  });
});
