import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { listDeadLetters } from '@vivarium/platform/stream/dead-letters.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { pipelineOf } from './pipeline.ts';
import { projectBatch } from './project-batch.ts';
import { defineReader, startReader } from './reader.ts';

/** Greets a seller by every listing that they publish: the name must be looked up. */
const greetings: string[] = [];
const greeter = defineReader<string>({
  name: 'greeter',
  on: {
    listing: {
      lookUp: ({ type, data }) =>
        type === 'listing.published'
          ? [{ readModel: 'sellers', query: { term: { id: data.listing.sellerId } }, size: 1 }]
          : [],
      decide: ({ data }, [sellers = []]) => {
        if (data.listing.title === 'unspeakable') throw new Error('no words');
        return sellers.map(
          (seller) => `${(seller as { displayName?: string }).displayName}: ${data.listing.title}`,
        );
      },
    },
  },
  perform: async (effects) => {
    greetings.push(...effects);
  },
});

let sandbox: Sandbox;
let stop = async () => {};
beforeAll(async () => {
  sandbox = await openSandbox({ MAX_DELIVER: '2' });
  const { client, nats, prefix, config } = sandbox;
  const running = await startReader(
    {
      client,
      nats,
      prefix,
      indexOf: (readModel) => aliasOf(readModel, prefix),
      logger: createLogger('test', 'silent'),
      metrics: createConsumerMetrics(new Registry())('greeter'),
      clock: systemClock,
      batch: 16,
      ackWaitMs: config.ACK_WAIT_MS,
      maxDeliver: config.MAX_DELIVER,
    },
    greeter,
  );
  stop = () => running.stop();
});
afterAll(async () => {
  await stop();
  await sandbox.remove();
});

describe('a reader of events', () => {
  it('decides by what it looked up; an event that it cannot decide is given up and stops no other', async () => {
    const { client, metrics, prefix, nats } = sandbox;
    const seller = aUser();
    const documents = { client, metrics, indexOf: () => aliasOf('sellers', prefix) };
    await projectBatch(documents, pipelineOf(everyReadModel).slice(0, 1), [aUserEvent(seller)]);
    await client.indices.refresh({ index: aliasOf('sellers', prefix) });

    const listed = (title: string) => aListing({ sellerId: seller.id, title });
    await sandbox.publish(aListingEvent(listed('unspeakable'), 'listing.published'));
    await sandbox.publish(aListingEvent(listed('only changed')));
    await sandbox.publish(aListingEvent(listed('first'), 'listing.published'));
    await vi.waitFor(async () => {
      expect(greetings).toEqual(['Ada of Austin: first']);
      const causes: string[] = [];
      for await (const letter of listDeadLetters(nats, streams.deadLetters(prefix).name)) {
        causes.push(`${letter.consumer}: ${letter.error}`);
      }
      expect(causes).toEqual([`${prefix}greeter: Error: no words`]);
    }, 30_000);
  });
});
