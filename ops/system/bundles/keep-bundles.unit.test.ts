import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptBundles } from './keep-bundles.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vivarium-bundles-'));
  folder = join(root, 'kept');
  await write('words.txt', 'from beside it');
  await write('greeting.ts', "export const greeting: string = 'hello';");
  await write(
    'main.ts',
    `import { readFileSync } from 'node:fs';
     import { greeting } from './greeting.ts';
     console.log(greeting, readFileSync(new URL('words.txt', import.meta.url), 'utf8'));`,
  );
});
afterEach(() => rm(root, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(root, name), text);
const bundled = () => keptBundles(folder, root, ['main.ts']);
const said = (dir: string) => execFileSync(process.execPath, [join(dir, 'main.mjs')], { encoding: 'utf8' });

it('run as the program does, and find what stands beside its modules', async () => {
  expect(said(await bundled())).toBe('hello from beside it\n');
});

it('are made once, and anew when one of the modules has changed', async () => {
  const first = await bundled();
  expect(await bundled()).toBe(first);
  await write('greeting.ts', "export const greeting: string = 'good day';");
  const second = await bundled();
  expect(second).not.toBe(first);
  expect([said(first), said(second)]).toEqual(['hello from beside it\n', 'good day from beside it\n']);
});

it('are made anew when a module has gone, which then says so', async () => {
  await bundled();
  await rm(join(root, 'greeting.ts'));
  await expect(bundled()).rejects.toThrow('greeting.ts');
});

it('of long ago are not kept, nor what a start has left that was killed', async () => {
  await mkdir(join(folder, 'killed.part'), { recursive: true });
  await utimes(join(folder, 'killed.part'), 1, 1);
  for (let i = 0; i < 6; i += 1) {
    await utimes(join(root, 'greeting.ts'), i, i);
    await bundled();
  }
  expect(await readdir(folder)).toHaveLength(3);
});
