import { setTimeout as wait } from 'node:timers/promises';
import { activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf, projectorReader, readModels } from '@vivarium/contracts/read-models.ts';
import { streams, subjectOf } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { projectorConfigSchema } from '@vivarium/projector/config.ts';
import { everyReadModel } from '@vivarium/projector/every-read-model.ts';
import { ensureIndices } from '@vivarium/projector/indices/ensure-indices.ts';
import { start } from '@vivarium/projector/projector.ts';
import type { FinalDocument } from './projector-bare-bulk.ts';
import { type Elasticsearch, type Taken, timed } from './projector-stopwatch.ts';
import { openServices } from './services.ts';

/** Streams and indices of one measurement, new and empty. */
export interface Names {
  prefix: string;
  nats: Nats;
  config: ReturnType<typeof projectorConfigSchema.parse>;
  publish(event: DomainEvent): Promise<unknown>;
  timeProjector(
    events: readonly DomainEvent[],
    settings: { BATCH_EVENTS: number; BACKLOG_EVENTS?: number },
    expected: readonly FinalDocument[],
  ): Promise<Taken>;
}

export interface BenchStage {
  client: Elasticsearch;
  /** Gives a measurement new names and removes all that it made. */
  withNames<T>(measure: (names: Names) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Uses the services that the environment names, else starts throw-away ones. */
export async function openBenchStage(): Promise<BenchStage> {
  const services = await openServices();
  const { client } = services;
  const nats = await connectNats(services.urls.nats, 'bench');
  let used = 0;
  return {
    client,
    async withNames(measure) {
      used += 1;
      const prefix = `bench${process.pid}n${used}-`;
      const config = projectorConfigSchema.parse({
        ELASTICSEARCH_URL: services.urls.elasticsearch,
        NATS_URL: services.urls.nats,
        NAME_PREFIX: prefix,
        LOG_LEVEL: 'warn',
      });
      await ensureStreams(nats, streams.events(prefix), streams.deadLetters(prefix));
      await ensureIndices(client, prefix, everyReadModel);
      const publish = (event: DomainEvent) =>
        nats.jetstream.publish(subjectOf(event, prefix), JSON.stringify(event), { msgID: event.id });
      try {
        return await measure({
          prefix,
          nats,
          config,
          publish,
          timeProjector: async (events, settings, expected) => {
            for (let from = 0; from < events.length; from += 500) {
              await Promise.all(events.slice(from, from + 500).map(publish));
            }
            const running: { close(): Promise<void> }[] = [];
            const taken = await timed(client, async () => {
              running.push(await start({ ...config, ...settings }));
              await acknowledged(nats, prefix);
            });
            await Promise.all(running.map((projector) => projector.close()));
            await verify(client, prefix, expected);
            return taken;
          },
        });
      } finally {
        for (const { name } of [streams.events(prefix), streams.deadLetters(prefix)])
          await nats.manager.streams.delete(name);
        await nats.manager.streams.delete(activityStream(prefix).name).catch(() => undefined);
        for (const index of Object.keys(await client.indices.get({ index: `${prefix}*` })))
          await client.indices.delete({ index });
      }
    },
    async close() {
      await nats.close();
      await services.close();
    },
  };
}

/** Waits until the projector has acknowledged the whole stream. */
async function acknowledged(nats: Nats, prefix: string): Promise<void> {
  for (;;) {
    const info = await nats.manager.consumers.info(streams.events(prefix).name, projectorReader(prefix));
    if (info.num_pending === 0 && info.num_ack_pending === 0) return;
    await wait(5);
  }
}

/** @throws when the read models do not hold what the events end in. */
async function verify(
  client: Elasticsearch,
  prefix: string,
  expected: readonly FinalDocument[],
): Promise<void> {
  await client.indices.refresh({ index: `${prefix}*` });
  for (const readModel of readModels) {
    const index = aliasOf(readModel, prefix);
    const of = expected.filter((one) => one.readModel === readModel);
    const { count } = await client.count({ index });
    if (count !== of.length) throw new Error(`${readModel}: ${count} documents instead of ${of.length}`);
    const some = of.filter((_, i) => i % 97 === 0);
    const { docs } = await client.mget({ index, ids: some.map(({ document }) => document.id) });
    for (const [i, doc] of docs.entries()) {
      const source = 'found' in doc ? doc._source : undefined;
      if (JSON.stringify(source) !== JSON.stringify(some[i]?.document))
        throw new Error(`${readModel}: a document differs`);
    }
  }
}
