import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

const run = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    env: { ...process.env, POSTGRES_URL: t.config.POSTGRES_URL, KEYS_DIR: t.config.KEYS_DIR },
  });

describe('grant-role', () => {
  it('gives a person a role', async () => {
    const person = await registerPerson(t.url);
    await run('grant-role.ts', person.email.toUpperCase(), 'moderator');
    expect(await t.commands.identity.account(person.uuid)).toMatchObject({ role: 'moderator' });
  });

  it.each([
    [['nobody@example.org', 'admin'], 'There is nobody'],
    [['nobody@example.org', 'god'], 'usage'],
    [[], 'usage'],
  ])('says what is wrong with %j', async (args, words) => {
    await expect(run('grant-role.ts', ...args)).rejects.toThrow(words);
  });
});

describe('rotate-keys', () => {
  it('adds a key', async () => {
    await run('rotate-keys.ts');
    expect(await readdir(t.config.KEYS_DIR)).toEqual(['sealing.key', 'signing-0001.pem', 'signing-0002.pem']);
  });
});
