import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { totpSecretSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { endedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import { openRedis } from '@vivarium/platform/redis/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressTables } from '../addresses/addresses.table.ts';
import { createAddresses } from '../addresses/addresses.ts';
import { anAddress } from '../addresses/an-address.ts';
import { totpCode } from '../identity/second-factor/totp.ts';
import { errorOf, send } from '../testing/http.ts';
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
    env: {
      ...process.env,
      POSTGRES_URL: t.config.POSTGRES_URL,
      KEYS_DIR: t.config.KEYS_DIR,
      NAME_PREFIX: t.config.NAME_PREFIX,
      ...settings,
    },
  });

describe('grant-role', () => {
  it('gives a person a role', async () => {
    const person = await registerPerson(t.url);
    await run('grant-role.ts', person.email.toUpperCase(), 'moderator');
    expect(await t.commands.identity.account(person.uuid)).toMatchObject({ role: 'moderator' });
  });

  it('ends the sessions of whoever may do less, and of nobody who may do more', async () => {
    const person = await registerPerson(t.url);
    const status = async () => (await send('GET', `${t.url}/account`, { token: person.token })).status;
    await run('grant-role.ts', person.email, 'admin');
    expect(await status()).toBe(200);
    await run('grant-role.ts', person.email, 'moderator');
    expect(await status()).toBe(401);
    // What query-api looks at, which has no Postgres.
    const sessions = t.postgres.db
      .selectFrom('identity.session')
      .select('id')
      .where('user_id', '=', person.uuid);
    const [session] = await sessions.execute();
    const { REDIS_URL, NAME_PREFIX: prefix } = t.config;
    const redis = openRedis(REDIS_URL, { name: 'test', prefix, logger: createLogger('test', 'silent') });
    const hasEnded = () => endedSessions(redis).hasEnded({ sub: person.uuid, sid: session?.id ?? '' });
    await expect.poll(hasEnded).toBe(true);
    await redis.close();
  });

  it.each([
    [['nobody@example.org', 'admin'], 'There is nobody'],
    [['nobody@example.org', 'god'], 'usage'],
    [[], 'usage'],
  ])('says what is wrong with %j', async (args, words) => {
    await expect(run('grant-role.ts', ...args)).rejects.toThrow(words);
  });
});

describe('end-second-factor', () => {
  it('lets in by the password alone whoever has lost their authenticator, signs them out and tells them', async () => {
    const person = await registerPerson(t.url);
    const { token, email, password, uuid } = person;
    const ask = (path: string, body: object) => send('POST', `${t.url}${path}`, { token, body });
    const { secret } = totpSecretSchema.parse((await ask('/account/totp', {})).body);
    expect((await ask('/account/totp/confirm', { code: totpCode(secret, new Date()) })).status).toBe(200);
    const logIn = () => send('POST', `${t.url}/auth/login`, { body: { email, password } });
    expect(errorOf(await logIn()).code).toBe('second_factor_required');
    await run('end-second-factor.ts', email.toUpperCase());
    expect((await send('GET', `${t.url}/account`, { token })).status).toBe(401);
    expect((await logIn()).status).toBe(200);
    const { db } = t.postgres;
    const codes = db.selectFrom('identity.recovery_code').selectAll().where('user_id', '=', uuid);
    expect(await codes.execute()).toEqual([]);
    const letters = db.selectFrom('identity.letter').selectAll().where('user_id', '=', uuid).orderBy('id');
    expect(await letters.where('kind', '=', 'second_factor_changed').execute()).toMatchObject([
      { recipient: email, details: { what: 'on' } },
      { recipient: email, details: { what: 'off' } },
    ]);
    const { rows } = await sql<{ details: object }>`
      select details from security.event where user_id = ${uuid} and kind = 'second_factor' order by id`.execute(
      db,
    );
    expect(rows.at(-1)?.details).toEqual({ what: 'off', by: 'end-second-factor' });
    await expect(run('end-second-factor.ts', email)).rejects.toThrow('There is no second factor of');
  });

  it.each([
    [['nobody@example.org'], 'There is nobody'],
    [[], 'usage'],
  ])('says what is wrong with %j', async (args, words) => {
    await expect(run('end-second-factor.ts', ...args)).rejects.toThrow(words);
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
