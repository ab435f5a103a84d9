import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aListing, aListingEvent } from './fixtures/events.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';
import { start } from './projector.ts';

let sandbox: Sandbox;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await sandbox.remove();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Lets what listens at `target` be reached at a port from now on. */
async function openAt(port: number, target: string): Promise<void> {
  const to = new URL(target);
  const server = createServer((incoming) => {
    const outgoing = connect(Number(to.port), to.hostname);
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy());
    closing.push(async () => incoming.destroy());
  }).listen(port, '127.0.0.1');
  closing.push(async () => server.close());
  await once(server, 'listening');
}

it('a projector without its services waits for one after the other, says so, and takes up its work', async () => {
  const [nats, elasticsearch, PORT] = [await freePort(), await freePort(), await freePort()];
  const moved = (url: string, port: number) => Object.assign(new URL(url), { port: `${port}` }).href;
  const { ELASTICSEARCH_URL, NATS_URL } = sandbox.config;
  const starting = start({
    ...sandbox.config,
    LOG_LEVEL: 'silent',
    PORT,
    NATS_URL: moved(NATS_URL, nats),
    ELASTICSEARCH_URL: moved(ELASTICSEARCH_URL, elasticsearch),
  });
  const readyz = () => fetch(`http://127.0.0.1:${PORT}/readyz`).then((response) => response.json());
  const waitsFor = (what: string) =>
    expect
      .poll(() => readyz().catch(() => undefined), { timeout: 20_000 })
      .toMatchObject({ dependencies: { start: `waiting for ${what}` } });
  await waitsFor('NATS');
  await openAt(nats, NATS_URL);
  await waitsFor('Elasticsearch');
  await openAt(elasticsearch, ELASTICSEARCH_URL);
  const projector = await starting;
  closing.push(projector.close);
  expect((await fetch(`${projector.url}/readyz`)).status).toBe(200);
  const event = aListingEvent(aListing());
  await sandbox.publish(event);
  await expect.poll(() => sandbox.document('listings', event.subject), { timeout: 10_000 }).toBeDefined();
});
