import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Role } from '@vivarium/contracts/identity/events.ts';
import { publicIdSchema } from '@vivarium/contracts/shared/id.ts';
import { operation } from '@vivarium/contracts/shared/operation.ts';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAuthentication } from '../auth/authenticate.ts';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '../auth/token-keys.ts';
import { createLogger } from '../telemetry/logger.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createApp } from './app.ts';
import { type Listening, listen } from './listen.ts';
import { done, jsonText, reply } from './reply.ts';
import { routerOf, serve } from './serve.ts';

const nameSchema = z.strictObject({ name: z.string().min(1) });
const ofThing = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'not_found', message: 'There is no such thing.' },
} as const;
const common = { tag: 'meta', summary: 'Of a test' } as const;
const answered = { status: 200, description: 'Done', schema: z.record(z.string(), z.unknown()) } as const;

const things = {
  showThing: operation({
    ...common,
    method: 'get',
    path: '/things/{id}',
    operationId: 'showThing',
    conditional: true,
    token: 'optional',
    params: ofThing,
    query: z.strictObject({ colour: z.enum(['red', 'green']).optional() }),
    moreQuery: { prefix: 'attr.', name: 'attr.<key>', description: 'Anything' },
    success: answered,
  }),
  changeThing: operation({
    ...common,
    method: 'patch',
    path: '/things/{id}',
    operationId: 'changeThing',
    token: 'required',
    roles: ['moderator', 'admin'],
    headers: ['Idempotency-Key', 'If-Match'],
    params: ofThing,
    query: z.strictObject({}),
    body: nameSchema,
    success: answered,
  }),
  makeThing: operation({
    ...common,
    method: 'post',
    path: '/things',
    operationId: 'makeThing',
    body: nameSchema,
    bodyProblem: 'invalid_request',
    success: { status: 201, description: 'Made' },
  }),
  leaveThings: operation({
    ...common,
    method: 'post',
    path: '/leave',
    operationId: 'leaveThings',
    ignoresBody: true,
    success: { status: 204, description: 'Left' },
  }),
  exportThings: operation({
    ...common,
    method: 'get',
    path: '/things',
    operationId: 'exportThings',
    success: answered,
  }),
};

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const authentication = createAuthentication(async () =>
  keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
);
const id = '3Bbxk1JvJBZ3kCgJ5hDE9x';
const person = '01934f3e-0000-7000-8000-00000000000a';

const served = serve(
  things,
  {
    showThing: ({ params, query, more, person: visitor }) =>
      reply({ ...params, ...query, more, visitor: visitor?.sub ?? null }, { cache: 'private, no-cache' }),
    changeThing: ({ params, body, meta, person: { role } }) =>
      reply({ ...params, ...body, role, ifMatch: meta.ifMatch, key: meta.idempotencyKey }, { version: 8 }),
    makeThing: ({ body }) => done({ headers: { Location: `/things/${body.name}` } }),
    leaveThings: () => done(),
    exportThings: () => jsonText('{"a": 1}'),
  },
  [(_request, response, next) => next(void response.set('X-Before', 'yes'))],
);

let server: Listening;
beforeAll(async () => {
  const app = createApp({
    logger: createLogger('test', 'silent'),
    metrics: createMetrics('test'),
    readiness: {},
    unreadBodies: [things.leaveThings],
    routes: [
      routerOf(served, { authentication, operations: Object.values(things), refusesOtherMethods: true }),
    ],
  });
  server = await listen(app, '127.0.0.1', 0);
});
afterAll(() => server.close());

function tokenOf(role: Role, privateKey: KeyObject = keys.privateKey): Promise<string> {
  return new SignJWT({ role, sid: person })
    .setProtectedHeader({ alg: 'RS256', kid: 'test' })
    .setSubject(person)
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_AUDIENCE)
    .setExpirationTime('1 minute')
    .sign(privateKey);
}

interface Sent {
  token?: string | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
}

async function send(method: string, path: string, { token, headers, body }: Sent = {}) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}
const codeOf = ({ text }: { text: string }) =>
  z.object({ error: z.object({ code: z.string() }) }).parse(JSON.parse(text)).error.code;
const bodyOf = ({ text }: { text: string }): unknown => JSON.parse(text);

describe('an operation that is served', () => {
  it('hands on what it has parsed, and nothing else', async () => {
    const answer = await send('PATCH', `/things/${id}`, {
      token: await tokenOf('admin'),
      headers: { 'if-match': '"7"', 'idempotency-key': 'once' },
      body: { name: 'Terrarium' },
    });
    expect(answer.status).toBe(200);
    expect(bodyOf(answer)).toMatchObject({ name: 'Terrarium', role: 'admin', ifMatch: 7, key: 'once' });
    expect(answer.headers.get('etag')).toBe('"8"');
  });

  it('runs what stands before it', async () => {
    expect((await send('GET', '/things')).headers.get('x-before')).toBe('yes');
  });

  it('separates the parameters whose names are made up of others', async () => {
    const answer = await send('GET', `/things/${id}?colour=red&attr.brand=Exo`);
    expect(bodyOf(answer)).toMatchObject({ colour: 'red', more: { 'attr.brand': ['Exo'] } });
  });

  it('answers with a status, headers and no body where it has none', async () => {
    const answer = await send('POST', '/things', { body: { name: 'one' } });
    expect(answer).toMatchObject({ status: 201, text: '' });
    expect(answer.headers.get('location')).toBe('/things/one');
  });

  it('sends JSON that is text already as it is', async () => {
    const answer = await send('GET', '/things');
    expect(answer.text).toBe('{"a": 1}');
    expect(answer.headers.get('content-type')).toMatch('application/json');
  });
});

describe('refusals', () => {
  it('come in the order of token, role, path, headers, query, body', async () => {
    let sent: Sent = { headers: { 'if-match': 'seven' }, body: { name: '' } };
    const codeNow = async (path: string) => codeOf(await send('PATCH', path, sent));
    const wrong = '/things/nonsense!?surprise=1';
    expect(await codeNow(wrong)).toBe('unauthenticated');
    sent = { ...sent, token: await tokenOf('user') };
    expect(await codeNow(wrong)).toBe('forbidden');
    sent = { ...sent, token: await tokenOf('moderator') };
    expect(await codeNow(wrong)).toBe('not_found');
    const found = wrong.replace('nonsense!', id);
    expect(await send('PATCH', found, sent)).toMatchObject({ text: expect.stringContaining('If-Match') });
    sent = { ...sent, headers: undefined };
    expect(await send('PATCH', found, sent)).toMatchObject({ text: expect.stringContaining('surprise') });
    expect(await codeNow(`/things/${id}`)).toBe('validation_failed');
  });

  it('of a token come also where none is needed', async () => {
    const forged = await tokenOf('admin', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    const answer = await send('GET', `/things/${id}`, { token: forged });
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('invalid_token');
    expect((await send('GET', `/things/${id}`)).status).toBe(200);
  });

  it.each(['nonsense!', '0OIl', '1', '__proto__', 'x'.repeat(50)])(
    'of %s, which is no id, are those of what is not there',
    async (text) => {
      const answer = await send('GET', `/things/${text}`);
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('There is no such thing.');
    },
  );

  it.each([{ name: 1 }, { name: 'a', more: 1 }, undefined])(
    'of the body %j have the code that it says',
    async (body) => {
      const answer = await send('POST', '/things', { body });
      expect(answer.status).toBe(400);
      expect(codeOf(answer)).toBe('invalid_request');
    },
  );

  it.each(['?colour=blue', '?colour=red&colour=green', '?__proto__=1', '?attribute=1'])(
    'name what is wrong with the query %s',
    async (query) => {
      expect((await send('GET', `/things/${id}${query}`)).status).toBe(400);
    },
  );

  it('of another method say which ones there are', async () => {
    const answer = await send('DELETE', `/things/${id}`);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, PATCH');
    expect((await send('HEAD', `/things/${id}`)).status).toBe(200);
  });

  it('of a path are those of its case', async () => {
    expect((await send('GET', '/Things')).status).toBe(404);
  });
});

describe('a conditional operation', () => {
  it('says 304 to who has just this, and only to them', async () => {
    const first = await send('GET', `/things/${id}`);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const etag = first.headers.get('etag') ?? '';
    // Without the second header fetch asks past all caches.
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = (query: string) => send('GET', `/things/${id}${query}`, { headers });
    expect(await again('')).toMatchObject({ status: 304, text: '' });
    expect((await again('?colour=red')).status).toBe(200);
  });
});

describe('a server', () => {
  const router = (ones: typeof served, operations = Object.values(things)) =>
    routerOf(ones, { authentication, operations });

  it('does not start without a handler for each operation', () => {
    expect(() => router(served.slice(1))).toThrow('showThing');
  });

  it('does not start with a handler of an operation that the contract does not have', () => {
    expect(() => router(served, [things.showThing, things.changeThing, things.makeThing])).toThrow(
      'exportThings',
    );
  });

  it('leaves other methods to others where it shares its paths', async () => {
    const app = createApp({
      logger: createLogger('test', 'silent'),
      metrics: createMetrics('test'),
      readiness: {},
      routes: [router(served)],
    });
    const other = await listen(app, '127.0.0.1', 0);
    const answer = await fetch(`${other.url}/api/v1/things/${id}`, { method: 'DELETE' });
    await other.close();
    expect(answer.status).toBe(404);
  });
});

it.each([
  ['a form', 'application/x-www-form-urlencoded', 'a=b'],
  ['a form of parts', 'multipart/form-data; boundary=x', '--x--'],
  ['broken JSON', 'application/json', '{'],
])('an operation that ignores bodies takes %s, and no other does', async (_what, type, body) => {
  const post = (path: string) =>
    fetch(`${server.url}/api/v1${path}`, { method: 'POST', headers: { 'content-type': type }, body });
  expect((await post('/leave')).status).toBe(204);
  expect((await post('/things')).status).toBeGreaterThanOrEqual(400);
});
