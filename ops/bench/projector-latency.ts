import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { start } from '@vivarium/projector/projector.ts';
import { summary } from './percentile.ts';
import { makeEvents } from './projector-corpus.ts';
import { type Names, openBenchStage } from './projector-stage.ts';
import type { Elasticsearch } from './projector-stopwatch.ts';

export const title = 'event acknowledged by NATS → document found by search, at a steady rate';

/**
 * Publishes one listing after the other at a steady rate and searches, in a loop, for those that were not found yet.
 * Time counts from the acknowledgement of the stream to the end of the first search that finds the document.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { rate: { type: 'string', default: '20' }, seconds: { type: 'string', default: '30' } },
  });
  const stage = await openBenchStage();
  try {
    await stage.withNames(async (names) => {
      const projector = await start(names.config);
      const latencies = await measure(stage.client, names, Number(values.rate), Number(values.seconds));
      await projector.close();
      console.log(`${latencies.length} listings, ${values.rate} a second, all found`);
      console.log(`  ${summary(latencies)}`);
    });
  } finally {
    await stage.close();
  }
}

async function measure(
  client: Elasticsearch,
  names: Names,
  rate: number,
  seconds: number,
): Promise<number[]> {
  const events = makeEvents(rate * seconds, 'single');
  const [sellers, listings] = [events.filter(isUser), events.filter((event) => !isUser(event))];
  await Promise.all(sellers.map(names.publish));
  const waiting = new Map<string, number>();
  const latencies: number[] = [];
  const publishing = (async () => {
    const started = performance.now();
    for (const [i, event] of listings.entries()) {
      await wait(Math.max(0, started + (i * 1000) / rate - performance.now()));
      await names.publish(event);
      waiting.set(event.subject, performance.now());
    }
  })();
  while (latencies.length < listings.length) {
    for (const id of await found(client, names.prefix, [...waiting.keys()])) {
      latencies.push(performance.now() - (waiting.get(id) ?? 0));
      waiting.delete(id);
    }
    await wait(2);
  }
  await publishing;
  return latencies;
}

function isUser({ type }: { type: string }): boolean {
  return type.startsWith('user.');
}

async function found(client: Elasticsearch, prefix: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { hits } = await client.search({
    index: aliasOf('listings', prefix),
    query: { terms: { id: ids } },
    size: ids.length,
    _source: false,
  });
  return hits.hits.flatMap(({ _id: id }) => id ?? []);
}
