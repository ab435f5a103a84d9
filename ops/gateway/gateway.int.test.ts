import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorBodySchema } from '@vivarium/contracts/shared/error-body.ts';
import { listenOn } from '@vivarium/platform/http/listen.ts';
import { trustedProxySchema } from '@vivarium/platform/http/trusted-proxy.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from './gateway.ts';

const closing: (() => Promise<void>)[] = [];

async function upstream(answer: RequestListener) {
  const listening = await listenOn(createServer(answer), '127.0.0.1', 0);
  closing.push(listening.close);
  return listening;
}

describe('the gateway on real sockets', () => {
  let origin = '';
  let stopCommandApi: () => Promise<void>;
  let stopRelay: () => Promise<void>;
  /** What the servers behind it were asked for. */
  const reached: string[] = [];

  beforeAll(async () => {
    const webFolder = await mkdtemp(join(tmpdir(), 'vivarium-web-'));
    await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Vivarium</title>');
    const echo =
      (name: string): RequestListener =>
      (incoming, response) => {
        reached.push(incoming.url ?? '');
        if (incoming.url === '/readyz')
          return response.end(JSON.stringify({ status: 'ready', dependencies: {} }));
        response.setHeader('Content-Type', 'application/json');
        const seen = String(incoming.headers['x-forwarded-for']);
        incoming.pipe(response.writeHead(200, { 'X-Answered-By': name, 'X-Seen-Address': seen }));
      };
    const relay = await upstream(echo('relay'));
    stopRelay = relay.close;
    const commandApi = await upstream(echo('command-api'));
    const queryApi = await upstream(echo('query-api'));
    const store = await upstream(echo('store'));
    stopCommandApi = commandApi.close;
    const gateway = await startGateway({
      host: '127.0.0.1',
      port: 0,
      upstreams: { 'command-api': commandApi.url, 'query-api': queryApi.url },
      trust: trustedProxySchema.parse(''),
      watched: { relay: relay.url },
      media: { origin: store.url, prefix: '' },
      webFolder,
    });
    closing.push(gateway.close);
    origin = gateway.url;
  });

  afterAll(async () => {
    await Promise.allSettled(closing.map((close) => close()));
  });

  it('passes a write with its body to the command side', async () => {
    const response = await fetch(`${origin}/api/v1/listings`, { method: 'POST', body: '{"a":1}' });
    expect(response.headers.get('x-answered-by')).toBe('command-api');
    expect(await response.json()).toEqual({ a: 1 });
  });

  it('refuses a path that climbs out of the API, as it was sent', async () => {
    const { hostname, port } = new URL(origin);
    for (const path of [
      '/api/v1/account/../../../internal/snapshots/users',
      '/api/v1/account/%2e%2e/%2e%2e/x',
    ]) {
      const sent = request({ hostname, port, path });
      sent.end();
      const [response] = await once(sent, 'response');
      expect(response.statusCode).toBe(400);
      expect(response.headers['x-answered-by']).toBeUndefined();
      response.resume();
    }
  });

  it.each([
    ['DELETE', '/api/v1/listings/x', 'chunked'],
    ['OPTIONS', '/api/v1/listings/x', 'chunked'],
    ['GET', '/api/v1/listings/x', 'chunked'],
    ['GET', '/media/listing-images/a.webp', 'chunked'],
    ['GET', '/media/listing-images/a.webp', 'measured'],
  ])('lets no second request through in the body of a %s of %s that is %s', async (method, path, body) => {
    const hidden = 'GET /internal/snapshots/users HTTP/1.1\r\nHost: x\r\n\r\n';
    const headers: Record<string, string> =
      body === 'chunked'
        ? { 'Transfer-Encoding': 'chunked' }
        : { 'Content-Length': String(Buffer.byteLength(hidden)) };
    const { hostname, port } = new URL(origin);
    reached.length = 0;
    const sent = request({ hostname, port, method, path, headers });
    sent.end(hidden);
    const [response] = await once(sent, 'response');
    await once(response.resume(), 'end');
    // On the same connection, after whatever was sent on it before.
    await (await fetch(`${origin}${path}`)).text();
    expect(reached).not.toHaveLength(0);
    expect(reached).not.toContain('/internal/snapshots/users');
  });

  it('does not believe the address that a client claims', async () => {
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    const response = await fetch(`${origin}/api/v1/listings`, { method: 'POST', body: '{}', headers });
    expect(response.headers.get('x-seen-address')).not.toContain('203.0.113.7');
  });

  it.each(['/listing/5Kd3', '/listing/%', '/seller/Schl%C3'])(
    'serves the page for %s, an address of the application, and forbids other origins in it',
    async (path) => {
      const response = await fetch(`${origin}${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Vivarium</title>');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    },
  );

  it.each([
    '/',
    '/listing/5Kd3',
    '/assets/gone.js',
    '/healthz',
    '/metrics',
    '/api/v1/listings',
    '/api/v1/../x',
  ])('says of its answer to %s that it is what it is called', async (path) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path });
    sent.end();
    const [response] = await once(sent, 'response');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    response.resume();
  });

  it('gathers the readiness of all servers, also of those that no request goes to', async () => {
    const response = await fetch(`${origin}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      dependencies: {
        'command-api': { status: 'ready' },
        'query-api': { status: 'ready' },
        relay: { status: 'ready' },
      },
    });
    await stopRelay();
    const without = await fetch(`${origin}/readyz`);
    expect(without.status).toBe(503);
    expect(await without.json()).toMatchObject({ dependencies: { relay: { status: 'unavailable' } } });
  });

  it.each([
    ['https://vivarium.example', '', 'max-age=31536000'],
    ['http://localhost:3000', 'loopback', 'max-age=31536000'],
    ['http://localhost:3000', '', null],
  ])(
    'tells browsers of a site at %s, behind “%s”, whether to come by https only',
    async (publicUrl, proxy, told) => {
      const upstreams = { 'command-api': 'http://127.0.0.1:1', 'query-api': 'http://127.0.0.1:1' };
      const gateway = await startGateway({
        host: '127.0.0.1',
        port: 0,
        upstreams,
        publicUrl,
        trust: trustedProxySchema.parse(proxy),
        webFolder: '/none',
      });
      closing.push(gateway.close);
      for (const path of ['/', '/healthz', '/api/v1/listings']) {
        const headers = { 'X-Forwarded-Proto': 'https' };
        const response = await fetch(`${gateway.url}${path}`, { headers });
        expect(response.headers.get('strict-transport-security')).toBe(told);
      }
    },
  );

  it('answers 503 in the words of the contract while the command side is down, and reads go on', async () => {
    await stopCommandApi();
    const write = await fetch(`${origin}/api/v1/listings`, { method: 'POST', body: '{}' });
    expect(write.status).toBe(503);
    expect(write.headers.get('retry-after')).toBe('1');
    const body = errorBodySchema.parse(await write.json());
    expect(body.error.code).toBe('unavailable');
    expect((await fetch(`${origin}/api/v1/listings`)).headers.get('x-answered-by')).toBe('query-api');
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  });
});
