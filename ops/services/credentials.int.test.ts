import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { credentialsIn } from './credentials.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await createTemporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('passwords are made once for a data folder, differ, and may be read by their owner only', async () => {
  const first = await credentialsIn(folder, ['nats', 'postgres']);
  expect(first.nats).not.toBe(first.postgres);
  expect(await credentialsIn(folder, ['nats', 'postgres'])).toEqual(first);
  const file = join(folder, 'credentials.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(first);
});

it('what is new gets one beside those that there are', async () => {
  const { nats } = await credentialsIn(folder, ['nats']);
  const both = await credentialsIn(folder, ['nats', 'redis']);
  expect(both.nats).toBe(nats);
  expect(both.redis).toMatch(/^v[0-9a-f]{48}$/);
});
