import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressTables } from '../addresses/addresses.table.ts';
import { createAddresses } from '../addresses/addresses.ts';
import { anAddress } from '../addresses/an-address.ts';
import { send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { masterKeysOf } from '../vault/master-keys.ts';
import { openVault } from '../vault/vault.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

let settings: Record<string, string> = {};
const run = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    env: { ...process.env, POSTGRES_URL: t.config.POSTGRES_URL, KEYS_DIR: t.config.KEYS_DIR, ...settings },
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

describe('rewrap-keys', () => {
  const added = 'another word that is new and long enough';
  const open = (keys: string, { uuid: personId }: TestPerson) => {
    const moment = { clock: () => new Date(), newId: () => crypto.randomUUID() };
    const addresses = createAddresses({
      ...moment,
      ...{
        db: t.postgres.db as unknown as Kysely<AddressTables>,
        vault: openVault(masterKeysOf(keys), moment),
      },
    });
    return addresses.list({ id: personId, role: 'user' });
  };

  it('wraps what is private by the newest master key, so that the older one can go, and changes nothing twice', async () => {
    const people = [await registerPerson(t.url), await registerPerson(t.url)];
    for (const { token } of people)
      await send('POST', `${t.url}/account/addresses`, { token, body: anAddress() });
    const { PRIVATE_DATA_KEYS: old } = t.config;
    settings = { PRIVATE_DATA_KEYS: `${added},${old}` };
    expect((await run('rewrap-keys.ts')).stdout).toMatch(/^[2-9] keys are wrapped anew; 0 were/);
    for (const person of people) {
      expect(await open(added, person)).toHaveLength(1);
      await expect(open(old, person)).rejects.toThrow('none of PRIVATE_DATA_KEYS');
    }
    expect((await run('rewrap-keys.ts')).stdout).toMatch(/^0 keys are wrapped anew/);
  });

  it('changes nothing where the word that has wrapped is missing', async () => {
    settings = { PRIVATE_DATA_KEYS: 'a word that has never wrapped anything' };
    await expect(run('rewrap-keys.ts')).rejects.toThrow('none of PRIVATE_DATA_KEYS');
  });
});
