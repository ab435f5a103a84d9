import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const hasNginx = spawnSync('nginx', ['-v']).error === undefined;
/** Those who are asked by nginx, and what each answers instead of its name. */
const servers = ['COMMAND_API', 'QUERY_API', 'RELAY', 'PROJECTOR', 'WORKER', 'MATCHER', 'S3'] as const;
const answers = new Map<string, number>();

/** Says who was asked for what. */
const behind = (name: string) =>
  createServer((request, response) => {
    response.writeHead(answers.get(name) ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ name, url: request.url, headers: request.headers }));
  });

let folder: string;
let nginx: ChildProcess;
let base: string;
const running: Server[] = [];

/** @param trusted whose word on the address of a client is taken. */
async function start(trusted: string): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'vivarium-nginx-'));
  mkdirSync(join(folder, 'html/assets'), { recursive: true });
  writeFileSync(join(folder, 'html/index.html'), '<html>the page</html>');
  writeFileSync(join(folder, 'html/assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'html/assets/a.js.gz'), gzipSync('packed before'));
  const filled: Record<string, string> = {
    ...{ NGINX_LOCAL_RESOLVERS: '127.0.0.1', TRUSTED_PROXY: trusted },
    ...{ PUBLIC_URL: 'https://market.example', S3_PUBLIC_URL: 'https://pictures.example' },
  };
  for (const name of servers) {
    const server = behind(name).listen(0, '127.0.0.1');
    await once(server, 'listening');
    running.push(server);
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    filled[`${name}_URL`] = `http://${name === 'S3' ? 'key:secret@' : ''}127.0.0.1:${address.port}`;
  }
  const [port, inner] = [await freePort(), await freePort()];
  base = `http://127.0.0.1:${port}`;
  const site = readFileSync(new URL('nginx.conf.template', import.meta.url), 'utf8')
    .replaceAll(/\$\{([A-Z0-9_]+)\}/g, (_, name: string) => filled[name] ?? '')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('127.0.0.1:8081', `127.0.0.1:${inner}`)
    .replaceAll('/var/log/nginx', folder)
    .replaceAll('/usr/share/nginx/html', join(folder, 'html'))
    // So few that a test can hold them.
    .replace('limit_conn addresses 1024;', 'limit_conn addresses 4;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};
     worker_processes 1; events { worker_connections 256; }
     http { types { text/html html; application/javascript js; image/webp webp; } ${temporary.join(' ')} ${site} }`,
  );
  nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await vi.waitFor(async () => expect((await fetch(`${base}/healthz`)).status).toBe(200), 30_000);
}

async function stop(): Promise<void> {
  nginx.kill('SIGQUIT');
  await once(nginx, 'exit');
  for (const server of running.splice(0)) server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** @returns what the server says that was asked: see {@link behind}. */
async function asked(
  path: string,
  init?: RequestInit,
): Promise<{ name: string; url: string; headers: object }> {
  return JSON.parse(await (await fetch(base + path, init)).text());
}

describe.skipIf(!hasNginx)('nginx behind a proxy of ours (skipped where it is not installed)', () => {
  beforeAll(() => start('127.0.0.1/32'));
  afterAll(stop);

  it('believes it on the address of the client, and whoever stands before it is not believed', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9, 203.0.113.7', 'x-real-ip': '198.51.100.9' };
    const got = await asked('/api/v1/listings', { headers });
    expect(got.headers).toMatchObject({ 'x-forwarded-for': '203.0.113.7' });
    expect(got.headers).not.toHaveProperty('x-real-ip');
  });
});

describe.skipIf(!hasNginx)('nginx as Compose starts it (skipped where it is not installed)', () => {
  beforeAll(() => start('192.0.2.0/24'));
  afterAll(stop);

  it('asks the server that a path is for, and believes no client about itself', async () => {
    const claimed = {
      ...{ 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7', forwarded: 'for=203.0.113.7' },
      'x-forwarded-host': 'evil.example',
    };
    const headers = { ...claimed, 'x-request-id': 'known-1' };
    for (const [method, name] of [
      ['GET', 'QUERY_API'],
      ['POST', 'COMMAND_API'],
    ] as const) {
      const got = await asked('/api/v1/listings?q=a', { method, headers });
      expect(got).toMatchObject({ name, url: '/api/v1/listings?q=a' });
      expect(got.headers).toMatchObject({ 'x-request-id': 'known-1', 'x-forwarded-for': '127.0.0.1' });
      for (const header of ['x-real-ip', 'forwarded', 'x-forwarded-host'])
        expect(got.headers).not.toHaveProperty(header);
    }
  });

  it('is ready when all are, and says 503 when one is not', async () => {
    expect(await asked('/readyz')).toMatchObject({ name: 'QUERY_API', url: '/readyz' });
    for (const name of ['COMMAND_API', 'RELAY', 'PROJECTOR', 'WORKER', 'MATCHER', 'QUERY_API']) {
      answers.set(name, 503);
      expect((await fetch(`${base}/readyz`)).status).toBe(503);
      answers.delete(name);
    }
  });

  it('tells of a picture nothing that the store says of itself, and gives it no credentials', async () => {
    const headers = { authorization: 'Bearer mine', cookie: 'mine=1' };
    const found = await fetch(`${base}/media/listing-images/a/b.webp`, { headers });
    expect(found.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const { url, headers: given } = (await found.json()) as { url: string; headers: object };
    expect(url).toBe('/listing-images/a/b.webp');
    expect(given).not.toHaveProperty('authorization');
    expect(given).not.toHaveProperty('cookie');
    for (const [answer, told] of [
      [404, 404],
      [403, 404],
      [500, 503],
    ] as const) {
      answers.set('S3', answer);
      const refused = await fetch(`${base}/media/listing-images/a/b.webp`);
      answers.delete('S3');
      expect(refused.status).toBe(told);
      expect(refused.headers.get('cache-control') ?? '').not.toContain('immutable');
      expect(refused.headers.get('content-type')).not.toContain('image');
      expect(await refused.text()).not.toContain('S3');
    }
  });

  it('answers in the shape of errors when one address has too much under way, and lets a server speak for itself', async () => {
    const held: Socket[] = [];
    await vi.waitFor(async () => {
      // One more whose body does not come.
      const one = connect(Number(new URL(base).port), '127.0.0.1').on('error', () => {});
      one.write('POST /api/v1/listings HTTP/1.1\r\nHost: market.example\r\nContent-Length: 9\r\n\r\n');
      held.push(one);
      const refused = await fetch(`${base}/api/v1/listings`);
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('1');
      expect(await refused.json()).toMatchObject({ error: { code: 'unavailable', details: [] } });
    }, 30_000);
    for (const one of held) one.destroy();
    await vi.waitFor(async () => expect((await fetch(`${base}/api/v1/listings`)).status).toBe(200));
    answers.set('QUERY_API', 503);
    expect(await asked('/api/v1/listings')).toMatchObject({ name: 'QUERY_API' });
    answers.delete('QUERY_API');
  });

  it('gives packed files where they are, the page for every other path, and nothing for what is gone', async () => {
    expect(await (await fetch(`${base}/assets/a.js`)).text()).toBe('packed before');
    expect((await fetch(`${base}/assets/gone.js`)).status).toBe(404);
    const page = await fetch(`${base}/listings/7`);
    expect(await page.text()).toContain('the page');
    expect(page.headers.get('content-security-policy')).toContain('https://pictures.example');
  });
});
