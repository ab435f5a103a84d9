import { freePort } from '@vivarium/platform/process/free-port.ts';
import { openTcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
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

it('a projector without its services waits for one after the other, says so, and takes up its work', async () => {
  const PORT = await freePort();
  const nats = await openTcpProxy(sandbox.config.NATS_URL);
  const elasticsearch = await openTcpProxy(sandbox.config.ELASTICSEARCH_URL);
  closing.push(nats.close, elasticsearch.close);
  await Promise.all([nats.cut(), elasticsearch.cut()]);
  const starting = start({
    ...sandbox.config,
    LOG_LEVEL: 'silent',
    PORT,
    NATS_URL: nats.url,
    ELASTICSEARCH_URL: elasticsearch.url,
  });
  const readyz = () => fetch(`http://127.0.0.1:${PORT}/readyz`).then((response) => response.json());
  const waitsFor = (what: string) =>
    expect
      .poll(() => readyz().catch(() => undefined), { timeout: 20_000 })
      .toMatchObject({ dependencies: { start: `waiting for ${what}` } });
  await waitsFor('NATS');
  await nats.mend();
  await waitsFor('Elasticsearch');
  await elasticsearch.mend();
  const projector = await starting;
  closing.push(projector.close);
  expect((await fetch(`${projector.url}/readyz`)).status).toBe(200);
  const event = aListingEvent(aListing());
  await sandbox.publish(event);
  await expect.poll(() => sandbox.document('listings', event.subject), { timeout: 10_000 }).toBeDefined();
});
