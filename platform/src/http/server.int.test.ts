import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { errorBodySchema } from '@vivarium/contracts/shared/error-body.ts';
import { afterEach, expect, it } from 'vitest';
import { createLogger } from '../telemetry/logger.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createApp } from './app.ts';
import { type Listening, listen } from './listen.ts';

const limits = { headersMs: 200, requestMs: 400, idleMs: 800, keepAliveMs: 300 };
const closing: Listening[] = [];

afterEach(async () => {
  for (const server of closing.splice(0)) await server.close();
});

async function aServer(): Promise<Listening> {
  const app = createApp({
    logger: createLogger('test', 'silent'),
    metrics: createMetrics('test'),
    readiness: {},
    routes: [],
  });
  const server = await listen(app, '127.0.0.1', 0, limits);
  closing.push(server);
  return server;
}

/** Sends some bytes and waits until the server hangs up. @returns the status and code of what it said. */
async function untilHungUp({ port }: Listening, bytes: string, then: (socket: Socket) => void = () => {}) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(bytes);
  then(socket);
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  return { status: head.split(' ')[1], head, body };
}

const codeOf = (body: string) => errorBodySchema.parse(JSON.parse(body)).error.code;

it.each([
  ['says nothing at all', ''],
  ['never ends its headers', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: '],
  [
    'never ends its body',
    'POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  ],
  [
    'never ends a chunk of its body',
    'POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{',
  ],
])('a client that %s is told so and cut off', async (_what, bytes) => {
  const { status, head, body } = await untilHungUp(await aServer(), bytes);
  expect([status, codeOf(body)]).toEqual(['408', 'request_timeout']);
  expect(head).toContain('X-Content-Type-Options: nosniff');
});

it('a client that sends its headers a byte at a time is cut off as well', async () => {
  const dripping = (socket: Socket) => {
    const timer = setInterval(() => socket.write('X'), 20);
    socket.once('close', () => clearInterval(timer));
  };
  const { status } = await untilHungUp(await aServer(), 'GET /healthz HTTP/1.1\r\nX-A: ', dripping);
  expect(status).toBe('408');
});

it('a connection that nobody uses any more is closed', async () => {
  const { status } = await untilHungUp(await aServer(), 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(status).toBe('200');
});

it('what is no HTTP, or has too many headers, is refused in the words of the contract', async () => {
  const server = await aServer();
  const noise = await untilHungUp(server, 'EHLO vivarium\r\n\r\n');
  expect([noise.status, codeOf(noise.body)]).toEqual(['400', 'invalid_request']);
  const large = await untilHungUp(server, `GET / HTTP/1.1\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`);
  expect([large.status, codeOf(large.body)]).toEqual(['431', 'headers_too_large']);
});

it.each(['/healthz', '/readyz', '/metrics', '/api/v1/nothing', '/api/v1/%zz', '/nothing'])(
  'the answer to %s is not to be taken for anything else',
  async (path) => {
    const response = await fetch(`${(await aServer()).url}${path}`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  },
);
