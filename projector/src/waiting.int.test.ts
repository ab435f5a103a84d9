import { projectorReader } from '@vivarium/contracts/read-models.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
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
  expect((await fetch(`${projector.url}/readyz`)).status).toBe(200);
  const event = aListingEvent(aListing());
  await sandbox.publish(event);
  await expect.poll(() => sandbox.document('listings', event.subject), { timeout: 10_000 }).toBeDefined();
  await projector.close();
});

it('an outage buries nothing, however often the events that wait for its end are delivered meanwhile', async () => {
  const elasticsearch = await openTcpProxy(sandbox.config.ELASTICSEARCH_URL);
  closing.push(elasticsearch.close);
  const projector = await start({
    ...sandbox.config,
    LOG_LEVEL: 'silent',
    MAX_DELIVER: 2,
    ELASTICSEARCH_URL: elasticsearch.url,
  });
  closing.push(projector.close);
  await elasticsearch.cut();
  const events = [aListingEvent(aListing()), aListingEvent(aListing())];
  for (const event of events) await sandbox.publish(event);
  const consumer = () =>
    sandbox.nats.manager.consumers.info(streams.events(sandbox.prefix).name, projectorReader(sandbox.prefix));
  // Each has been delivered more often than one may fail.
  const deliveries = async () => (await consumer()).delivered.consumer_seq;
  const before = await deliveries();
  await expect.poll(deliveries, { timeout: 20_000 }).toBeGreaterThan(before + 2 * 4);
  await elasticsearch.mend();
  for (const { subject } of events) {
    await expect.poll(() => sandbox.document('listings', subject), { timeout: 20_000 }).toBeDefined();
  }
  const { state } = await sandbox.nats.manager.streams.info(streams.deadLetters(sandbox.prefix).name);
  expect(state.messages).toBe(0);
});
