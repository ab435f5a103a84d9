import { type ActivityMessage, activitySubject } from '@vivarium/contracts/activity/messages.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { done } from '@vivarium/platform/stream/outcome.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { isOutage } from '../runtime/unavailable.ts';
import { documentOf } from './document-of.ts';
import { writeAlias } from './ensure-activity-index.ts';
import { forgetOldActivity } from './forget-old-activity.ts';
import { activityCounter, startActivity } from './start-activity.ts';
import { writeActivity } from './write-activity.ts';

const aRefinement = (more: Partial<ActivityMessage> = {}) =>
  ({
    id: newUuidV7(),
    type: 'refine_event',
    time: new Date().toISOString(),
    visitor: crypto.randomUUID(),
    category: null,
    attribute: 'species',
    value: 'python-regius',
    ...more,
  }) as ActivityMessage;

describe('activity', () => {
  let sandbox: Sandbox;
  let running: Awaited<ReturnType<typeof startActivity>>;
  let alias = '';
  const start = () =>
    startActivity({
      client: sandbox.client,
      nats: sandbox.nats,
      prefix: sandbox.prefix,
      logger: createLogger('test', 'silent'),
      counter: activityCounter(new Registry()),
      clock: () => new Date(),
      ackWaitMs: 5000,
      redisUrl: undefined,
      lookEveryMs: 100,
    });
  beforeAll(async () => {
    sandbox = await openSandbox();
    alias = activityAlias(sandbox.prefix);
    running = await start();
  });
  afterAll(async () => {
    await running?.stop();
    await sandbox?.remove();
  });

  /** @param msgID another one than the event's id gets the message past the stream's own sense of what came twice */
  const publish = (message: ActivityMessage, msgID: string = newUuidV7()) =>
    sandbox.nats.jetstream.publish(activitySubject(message.type, sandbox.prefix), JSON.stringify(message), {
      msgID,
    });
  async function ids(): Promise<string[]> {
    await sandbox.client.indices.refresh({ index: alias });
    const { hits } = await sandbox.client.search({ index: alias, size: 1000, _source: false });
    return hits.hits.map(({ _id }) => _id ?? '').sort();
  }
  const untilThereAre = (expected: readonly string[]) =>
    vi.waitFor(async () => expect(await ids()).toEqual([...expected].sort()), {
      timeout: 30_000,
      interval: 50,
    });

  it('is the same index whether messages come once, twice, or in another order', async () => {
    const [first, second] = [
      aRefinement({ time: new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString() }),
      aRefinement(),
    ];
    for (const message of [second, first, second, first]) await publish(message);
    await untilThereAre([first.id, second.id]);
    const { count } = await sandbox.client.count({
      index: alias,
      query: { term: { filters: 'species:python-regius' } },
    });
    expect(count).toBe(2);
  });

  it('stays on the day on which it came first', async () => {
    const before = await ids();
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
    const [message, after] = [aRefinement({ time: daysAgo(9) }), aRefinement()];
    for (const one of [message, { ...message, time: daysAgo(8) }, after]) await publish(one);
    await untilThereAre([...before, message.id, after.id]);
    const { docs } = await sandbox.client.mget<ActivityMessage>({ index: alias, ids: [message.id] });
    expect(docs[0]).toMatchObject({ _source: { time: message.time } });
  });

  it('is not held up by a message that is none', async () => {
    const before = await ids();
    const subject = activitySubject('search_event', sandbox.prefix);
    await sandbox.nats.jetstream.publish(subject, 'not JSON');
    await sandbox.nats.jetstream.publish(subject, JSON.stringify({ type: 'search_event' }));
    const after = aRefinement();
    await publish(after);
    await untilThereAre([...before, after.id]);
  });

  it('is read again from the stream into an index that got lost', async () => {
    const before = await ids();
    await running.stop();
    const [index] = Object.keys(await sandbox.client.indices.getAlias({ name: alias }));
    await sandbox.client.indices.delete({ index: index ?? '' });
    running = await start();
    await untilThereAre(before);
  });

  it('is read again into an index that gets lost while it is written to, and until then it is told of', async () => {
    const others = [await start(), await start()];
    const before = await ids();
    const [index] = Object.keys(await sandbox.client.indices.getAlias({ name: alias }));
    await sandbox.client.indices.delete({ index: index ?? '' });
    await expect(running.demand()).rejects.toThrow('missing');
    const after = aRefinement();
    await publish(after);
    await untilThereAre([...before, after.id]);
    await expect(running.demand()).resolves.toBeUndefined();
    await Promise.all(others.map((other) => other.stop()));
  });

  it('is left to a newer version that has put its own index in the place of this one', async () => {
    const before = await ids();
    const [index] = Object.keys(await sandbox.client.indices.getAlias({ name: alias }));
    const newer = `${alias}-v99-000001`;
    await sandbox.client.indices.create({ index: newer });
    const moved = [{ add: { index: newer, alias } }, { remove_index: { index: index ?? '' } }];
    await sandbox.client.indices.updateAliases({ actions: moved });
    const looked = vi.spyOn(sandbox.client.indices, 'existsAlias');
    await vi.waitFor(() => expect(looked.mock.calls.length).toBeGreaterThan(2), 10_000);
    looked.mockRestore();
    expect(Object.keys(await sandbox.client.indices.getAlias({ name: alias }))).toEqual([newer]);
    await expect(running.demand()).rejects.toThrow('missing');
    await sandbox.client.indices.delete({ index: newer });
    await untilThereAre(before);
  });

  it('moves to the index of this version, and that of another one goes', async () => {
    const before = await ids();
    await running.stop();
    const [index] = Object.keys(await sandbox.client.indices.getAlias({ name: alias }));
    const other = `${alias}-v0-000001`;
    await sandbox.client.indices.create({ index: other, aliases: { [alias]: {} } });
    await sandbox.client.indices.delete({ index: index ?? '' });
    running = await start();
    await untilThereAre(before);
    expect(Object.keys(await sandbox.client.indices.getAlias({ name: alias }))).toEqual([index]);
    expect(await sandbox.client.indices.exists({ index: other })).toBe(false);
  });

  it('waits as a whole while the disk is full: no message of it is to blame', async () => {
    const documents = [aRefinement(), aRefinement()].map(documentOf);
    const set = (isFull: boolean) =>
      sandbox.client.indices.putSettings({
        ...{ index: alias, settings: { 'index.blocks.read_only_allow_delete': isFull } },
      });
    const write = () => writeActivity(sandbox.client, writeAlias(sandbox.prefix), documents);
    await set(true);
    await expect(write()).rejects.toSatisfy(isOutage);
    await set(false);
    expect(await write()).toEqual([done, done]);
  });

  it('is forgotten after thirty days', async () => {
    const before = await ids();
    const old = aRefinement({ time: '2026-01-01T00:00:00.000Z' });
    await publish(old);
    await untilThereAre([...before, old.id]);
    expect(await forgetOldActivity(sandbox.client, alias, new Date())).toBe(1);
    expect(await ids()).toEqual(before);
  });

  it('is not deleted again and again while Elasticsearch refuses it, and is the next time', async () => {
    const before = await ids();
    const old = aRefinement({ time: '2026-01-01T00:00:00.000Z' });
    await publish(old);
    await untilThereAre([...before, old.id]);
    const block = (write: boolean) =>
      sandbox.client.indices.putSettings({ index: alias, settings: { 'index.blocks.write': write } });
    await block(true);
    await expect(forgetOldActivity(sandbox.client, alias, new Date())).rejects.toThrow(
      'deletes refused: cluster_block_exception',
    );
    await block(false);
    expect(await forgetOldActivity(sandbox.client, alias, new Date())).toBe(1);
    expect(await ids()).toEqual(before);
  });

  it('does not keep a projector from ending that is deleting what is old', async () => {
    const stopping = AbortSignal.abort();
    const old = aRefinement({ time: '2026-01-01T00:00:00.000Z' });
    const before = await ids();
    await publish(old);
    await untilThereAre([...before, old.id]);
    expect(await forgetOldActivity(sandbox.client, alias, new Date(), stopping)).toBe(0);
    await forgetOldActivity(sandbox.client, alias, new Date());
  });

  it('is folded once by several instances that start at the same time', async () => {
    const others = await Promise.all([start(), start()]);
    const before = await ids();
    const messages = Array.from({ length: 20 }, () => aRefinement());
    await Promise.all(messages.map((message) => publish(message)));
    await untilThereAre([...before, ...messages.map(({ id }) => id)]);
    await Promise.all(others.map((other) => other.stop()));
  });
});
