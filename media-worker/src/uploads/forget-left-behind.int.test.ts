import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetLeftBehind } from './forget-left-behind.ts';

it('what a killed worker has left is forgotten, what is in work and what is not ours is let be', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'left-behind-'));
  const now = new Date('2026-11-28T12:00:00Z');
  const of = async (name: string, hour: number) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'source'), 'a picture');
    const at = new Date(Date.UTC(2026, 10, 28, hour));
    await utimes(join(folder, name), at, at);
  };
  await of('vivarium-upload-old', 10);
  await of('vivarium-upload-new', 12);
  await of('somebody-else', 1);
  await forgetLeftBehind(now, folder);
  expect((await readdir(folder)).toSorted()).toEqual(['somebody-else', 'vivarium-upload-new']);
  await rm(folder, { recursive: true });
});
