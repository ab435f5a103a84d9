import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { streams as natsStreams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { standingSearches } from '@vivarium/query-api/alerts/standing-index.ts';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { treeOf } from '../services/process-tree.ts';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import { standingOf } from './alerts/fill-standing.ts';
import { besides, type Place, placeOf, queryAt } from './alerts/places.ts';
import { openStreams } from './alerts/streams.ts';
import { memoryOf } from './memory/memory-of.ts';
import { summary } from './percentile.ts';
import { processorTimeFor, processorTimesIn } from './processor-time.ts';

export const title =
  'publish → notification in open streams: --searches 100000 --streams 2000 --rate 10 --seconds 60 --burst 10000; --nobody: of the burst nobody is told';

/** People told of each listing; streams of one listener. */
const [TOLD, STREAMS_OF_ONE] = [20, 10];
/** Not counted, at half of the rate: code is compiled, that of Elasticsearch most of all. */
const WARMING = 400;
/** Requests of ours at once in a burst. */
const AT_ONCE = 16;
/** Who stands on the way: when nothing waits before them, everybody is told. */
const onTheWay = ['matcher', 'reaction-tell-of-matches'];

/**
 * Publishes listings in places where each time some twenty people look, one of whom holds streams open, and looks in the streams.
 * The searches stand in the matcher's index; those of listeners are of people who are there, the others of nobody.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      searches: { type: 'string', default: '100000' },
      streams: { type: 'string', default: '2000' },
      rate: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '60' },
      burst: { type: 'string', default: '10000' },
      nobody: { type: 'boolean', default: false },
    },
  });
  const [searches, open, rate] = [Number(values.searches), Number(values.streams), Number(values.rate)];
  const stage = await startOwnStage('bench', {
    env: {
      ...{ LIMIT_WRITES_OF_ADDRESS: '1000000/minute', LIMIT_WRITES_OF_PERSON: '1000000/minute' },
      LIMIT_REGISTRATIONS: '10000/minute',
    },
  });
  const client = marketClient(stage.system.url);
  try {
    const listeners = await register(client, Math.ceil(open / STREAMS_OF_ONE));
    await fill(stage, searches, listeners);
    console.log(`${searches} saved searches; ${memoryInWords()}`);
    const seller = (await client.register(aPerson('bench-seller', 'Bench Reptiles'))).accessToken;
    const told = new Map<string, number[]>();
    const tokens = listeners.flatMap(({ token }) => Array.from({ length: STREAMS_OF_ONE }, () => token));
    const streams = await openStreams(stage.system.url, tokens.slice(0, open), (id, at) => {
      told.set(id, [...(told.get(id) ?? []), at]);
    });
    console.log(`${streams.open} streams open; ${memoryInWords()}`);
    const publishing = { client, token: seller, places: Math.floor(searches / TOLD), where: placeOf };
    await steadily(await drafts(publishing, WARMING), publishing, rate / 2);
    const waiting = await drafts(publishing, rate * Number(values.seconds));
    const before = await processorTimesIn(stage);
    const sent = await steadily(waiting, publishing, rate);
    await delay(5000);
    console.log(processorTimeFor('publish', sent.size, before, await processorTimesIn(stage)));
    const times = [...sent].flatMap(([id, from]) => (told.get(id) ?? []).map((at) => at - from));
    console.log(`${sent.size} publishes at ${rate} a second: ${summary(times)} in ${times.length} tellings`);
    console.log(
      `  of ${sent.size * STREAMS_OF_ONE} awaited; ${streams.ended} streams ended; ${memoryInWords()}`,
    );
    const where = values.nobody ? besides : placeOf;
    if (Number(values.burst) > 0) await burst(stage, { ...publishing, where }, Number(values.burst));
    console.log(`${streams.ended} streams ended; ${memoryInWords()}`);
    streams.close();
  } finally {
    await stage.close();
  }
}

interface Listener {
  personId: string;
  token: string;
}

async function register(client: MarketClient, count: number): Promise<Listener[]> {
  const listeners: Listener[] = [];
  for (let i = 0; i < count; i += 1) {
    const { accessToken: token } = await client.register(
      aPerson(`bench-listener-${i}`, 'Somebody who looks'),
    );
    const { sub: personId } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    listeners.push({ personId, token });
  }
  return listeners;
}

/** At each place so many that look, the first of them a listener. */
async function fill({ services }: OwnStage, count: number, listeners: readonly Listener[]): Promise<void> {
  const client = createElasticsearch(services.urls.elasticsearch, { timeoutMs: 120_000 });
  const standing = standingSearches(client, '');
  await standing.prepare();
  const make = standingOf();
  const CHUNK = 2000;
  for (let from = 0; from < count; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => from + i);
    await standing.put(
      numbers.map((number) => {
        const place = Math.floor(number / TOLD);
        const listener = listeners[place % listeners.length]?.personId;
        return make(queryAt(placeOf(place), number), number % TOLD === 0 ? listener : newUuidV7());
      }),
    );
  }
  await client.close();
}

interface Publishing {
  client: MarketClient;
  token: string;
  places: number;
  where: (number: number) => Place;
}

let made = 0;

async function drafts({ client, token, places, where }: Publishing, count: number): Promise<string[]> {
  const ids: string[] = [];
  const base = aBallPython().location;
  const draft = async (place: Place) => {
    const body = aBallPython({ location: { ...base, ...place }, title: 'Pied ball python on frozen' });
    ids.push((await client.createListing(token, body)).id);
  };
  while (ids.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, () => {
      made += 1;
      return where(made % places);
    });
    await Promise.all(some.map(draft));
  }
  return ids;
}

/** @returns when each was sent to be published. */
async function steadily(
  ids: readonly string[],
  { client, token }: Publishing,
  rate: number,
): Promise<Map<string, number>> {
  const sent = new Map<string, number>();
  const began = performance.now();
  const running: Promise<unknown>[] = [];
  for (const [i, id] of ids.entries()) {
    await delay(Math.max(0, began + (1000 * i) / rate - performance.now()));
    sent.set(id, performance.now());
    running.push(client.publish(token, id));
  }
  await Promise.all(running);
  return sent;
}

/** Publishes as fast as it goes, and looks how the search does meanwhile, and how long until nothing waits. */
async function burst({ services }: OwnStage, publishing: Publishing, count: number): Promise<void> {
  const { client, token } = publishing;
  const ids = await drafts(publishing, count);
  const nats = await connectNats(services.urls.nats, 'bench');
  const waiting = async () => {
    const consumers = await nats.manager.consumers.list(natsStreams.events('').name).next();
    const own = consumers.filter(({ name }) => onTheWay.some((one) => name.endsWith(one)));
    return own.reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0);
  };
  const isDrained = async () => (await waiting()) === 0;
  while (!(await isDrained())) await delay(500);
  console.log(`search before: ${summary(await searchesFor(client, async () => false, 100))}`);
  const began = performance.now();
  let [left, most] = [ids.length, 0];
  const work = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
      await client.publish(token, id);
      left -= 1;
    }
  };
  const publishingAll = Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => {
    console.log(`${count} published in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  });
  const during = await searchesFor(client, async () => {
    most = Math.max(most, matcherMegabytes());
    return left === 0 && (await isDrained());
  });
  await publishingAll;
  console.log(
    `drained ${((performance.now() - began) / 1000).toFixed(0)} s after the first; matcher ${most.toFixed(0)} MB at most`,
  );
  console.log(`search during: ${summary(during)}`);
  console.log(`search after: ${summary(await searchesFor(client, async () => false, 100))}`);
  await nats.close();
}

const searchedFor = ['royal python', 'pied', 'clown female', 'leopard gecko under 200', 'corn snake'];

/** Searches one after the other, as somebody types who waits a moment after each. @returns milliseconds of each */
async function searchesFor(
  client: MarketClient,
  isOver: () => Promise<boolean>,
  most = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const times: number[] = [];
  while (times.length < most && !(times.length % 5 === 0 && (await isOver()))) {
    const from = performance.now();
    // Each another one, so that none is remembered.
    const q = searchedFor[times.length % searchedFor.length] ?? '';
    await client.listings({ q, max_price: String(100 + times.length) });
    times.push(performance.now() - from);
    await delay(100);
  }
  return times;
}

const held = () => treeOf(process.pid).flatMap((pid) => memoryOf(pid) ?? []);
const matcherMegabytes = () => held().find(({ name }) => name.includes('matcher'))?.rss ?? 0;

function memoryInWords(): string {
  const some = ['matcher', 'query-api/src/main', 'gateway'];
  return held()
    .filter(({ name }) => some.some((one) => name.includes(one)))
    .map(({ name, rss }) => `${name} ${rss.toFixed(0)} MB`)
    .join(', ');
}
