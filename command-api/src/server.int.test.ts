import { freePort } from '@vivarium/platform/process/free-port.ts';
import { openTcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { aListingBody } from './listings/a-listing.ts';
import { start } from './server.ts';
import { errorOf, send } from './testing/http.ts';
import { ownPostgres } from './testing/own-postgres.ts';
import { registerPerson } from './testing/people.ts';
import { serviceUrl } from './testing/service-url.ts';
import { startTestCommandApi } from './testing/test-command-api.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('the server', () => {
  it('says 503, not 500, while a store is away, and goes on when it is back', async () => {
    const mongo = await openTcpProxy(serviceUrl('MONGODB_URL'));
    closing.push(mongo.close);
    const t = await startTestCommandApi({ MONGODB_URL: mongo.url });
    closing.push(t.close);
    const { token } = await registerPerson(t.url);
    const create = () => send('POST', `${t.url}/listings`, { token, body: aListingBody() });
    await mongo.cut();
    const refused = await create();
    expect(refused.status).toBe(503);
    expect(errorOf(refused).code).toBe('unavailable');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send('GET', `${t.api.url}/readyz`)).body).toMatchObject({
      dependencies: { mongodb: 'unavailable', postgres: 'ok' },
    });
    await mongo.mend();
    await expect.poll(async () => (await create()).status, { timeout: 20_000 }).toBe(201);
  });

  it.each(['MONGODB_URL', 'POSTGRES_URL'] as const)(
    'says 503 in time while %s takes connections and never answers, and goes on when it does',
    { timeout: 90_000 },
    async (variable) => {
      const databases = await ownPostgres(`t${crypto.randomUUID().slice(0, 8)}`);
      closing.push(databases.drop);
      const target = variable === 'POSTGRES_URL' ? databases.url : serviceUrl(variable);
      const store = await openTcpProxy(target);
      closing.push(store.close);
      const t = await startTestCommandApi({ POSTGRES_URL: databases.url, [variable]: store.url });
      closing.push(t.close);
      const { token } = await registerPerson(t.url);
      const name = variable === 'MONGODB_URL' ? 'mongodb' : 'postgres';
      const write = () =>
        name === 'mongodb'
          ? send('POST', `${t.url}/listings`, { token, body: aListingBody() })
          : send('GET', `${t.url}/account`, { token });
      const fine = (await write()).status;
      store.silence();
      const refused = await Promise.all([write(), write()]);
      expect(refused.map((answer) => [answer.status, errorOf(answer).code])).toEqual([
        [503, 'unavailable'],
        [503, 'unavailable'],
      ]);
      expect((await send('GET', `${t.api.url}/readyz`)).body).toMatchObject({
        dependencies: { [name]: 'unavailable' },
      });
      expect((await send('GET', `${t.api.url}/healthz`)).status).toBe(200);
      await store.cut();
      await store.mend();
      await expect.poll(async () => (await write()).status, { timeout: 30_000 }).toBe(fine);
    },
  );

  it('takes writes while NATS is away, from its start on', async () => {
    const nats = await openTcpProxy(serviceUrl('NATS_URL'));
    await nats.close();
    const t = await startTestCommandApi({ NATS_URL: nats.url });
    closing.push(t.close);
    const { token } = await registerPerson(t.url);
    expect((await send('POST', `${t.url}/listings`, { token, body: aListingBody() })).status).toBe(201);
  });

  it('may be started several times at once on empty stores', async () => {
    const t = await startTestCommandApi();
    closing.push(t.close);
    const others = await Promise.all(
      Array.from({ length: 4 }, () => start({ ...t.config, LOG_LEVEL: 'silent' })),
    );
    closing.push(...others.map((other) => other.close));
    const { token } = await registerPerson(t.url);
    for (const other of others) {
      expect((await send('GET', `${other.url}/api/v1/account`, { token })).status).toBe(200);
    }
  });

  it.each([
    ['POSTGRES_URL', 'Postgres'],
    ['MONGODB_URL', 'MongoDB'],
  ] as const)(
    'waits for a store that %s does not find yet, says so, and goes on by itself',
    { timeout: 60_000 },
    async (variable, name) => {
      const t = await startTestCommandApi();
      closing.push(t.close);
      const store = await openTcpProxy(t.config[variable]);
      closing.push(store.close);
      await store.cut();
      const PORT = await freePort();
      const starting = start({ ...t.config, PORT, LOG_LEVEL: 'silent', [variable]: store.url });
      const url = `http://127.0.0.1:${PORT}`;
      const waiting = { status: 'not ready', dependencies: { start: `waiting for ${name}` } };
      await expect
        .poll(async () => (await send('GET', `${url}/readyz`)).body, { timeout: 20_000 })
        .toMatchObject(waiting);
      expect((await send('GET', `${url}/healthz`)).status).toBe(200);
      const early = await send('POST', `${url}/api/v1/auth/login`, { body: {} });
      expect([early.status, errorOf(early).code]).toEqual([503, 'unavailable']);
      await store.mend();
      closing.push((await starting).close);
      expect((await send('GET', `${url}/readyz`)).status).toBe(200);
      expect((await send('POST', `${url}/api/v1/auth/login`, { body: {} })).status).toBe(422);
    },
  );

  it('ends with words where waiting would not help', async () => {
    const t = await startTestCommandApi();
    closing.push(t.close);
    const otherwise = (part: Partial<typeof t.config>) =>
      start({ ...t.config, LOG_LEVEL: 'silent', ...part });
    const stranger = new URL(t.config.POSTGRES_URL);
    stranger.password = 'guessed';
    await expect(otherwise({ POSTGRES_URL: stranger.href })).rejects.toThrow('POSTGRES_URL');
    await expect(otherwise({ KEYS_DIR: '/dev/null/keys' })).rejects.toThrow('KEYS_DIR');
  });

  it('has an index for each question that it asks of MongoDB', async () => {
    const t = await startTestCommandApi();
    closing.push(t.close);
    const names = (await t.listings.indexes()).map(({ name }) => name);
    expect(names).toEqual(['_id_', 'create_once', 'of_seller_by_age', 'by_status_and_age', 'pending_since']);
  });

  it('has no search and no view', async () => {
    const t = await startTestCommandApi();
    closing.push(t.close);
    for (const path of ['/listings', '/listings/x', '/search', '/species']) {
      expect((await send('GET', `${t.url}${path}`)).status).toBe(404);
    }
    expect((await send('POST', `${t.url}/search`, { body: {} })).status).toBe(404);
  });
});
