import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type MarketClient, marketClient, Refusal } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { startOwnStage } from '../system/own-stage.ts';
import { summary } from './percentile.ts';

export const title = 'publish → first search hit, from outside, at a steady rate';

/** The JVM and Node compile what runs often: the first publishes after a start take several times as long. */
const WARM_UP = 200;

interface Timings {
  sentAt: Map<string, number>;
  acknowledgedAt: Map<string, number>;
  /** When the writer's own next read (`min_version`) has answered. */
  readAt: Map<string, number>;
  foundAt: Map<string, number>;
}

/**
 * Publishes drafts at a steady rate and asks the search, as a buyer would, for the newest listings in a loop.
 * Time counts from sending the publish command to the end of the first search answer that holds the listing.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      rate: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '60' },
    },
  });
  const rate = Number(values.rate);
  const count = rate * Number(values.seconds);
  if (values.url === undefined) console.log('starting throw-away services and the application');
  const stage = values.url === undefined ? await startOwnStage('bench') : undefined;
  try {
    const client = marketClient(values.url ?? stage?.system.url ?? '');
    console.log(`warming up: ${WARM_UP} publishes that are not counted`);
    await publishAndWatch(client, await makeDrafts(client, WARM_UP), rate);
    const drafts = await makeDrafts(client, count);
    console.log(`corpus: ${count} drafts of one seller; ${rate} publishes a second for ${values.seconds} s`);
    const timings = await publishAndWatch(client, drafts, rate);
    report(drafts.ids, timings, await everyActive(client, drafts.sellerId));
  } finally {
    await stage?.close();
  }
}

interface Drafts {
  token: string;
  sellerId: string;
  ids: string[];
}

async function makeDrafts(client: MarketClient, count: number): Promise<Drafts> {
  const unique = Date.now().toString(36);
  const { accessToken: token, user } = await client.register(aPerson(`bench-${unique}`, 'Bench Reptiles'));
  const ids: string[] = [];
  while (ids.length < count) {
    const size = Math.min(16, count - ids.length);
    const batch = Array.from({ length: size }, () => client.createListing(token, aBallPython()));
    ids.push(...(await Promise.all(batch)).map((receipt) => receipt.id));
  }
  // The drafts' own projection must not be measured as part of the publishing.
  await Promise.all(ids.slice(-16).map((id) => readWhenProjected(client, id, 1, token)));
  return { token, sellerId: user.id, ids };
}

async function publishAndWatch(client: MarketClient, drafts: Drafts, rate: number): Promise<Timings> {
  const timings: Timings = {
    sentAt: new Map(),
    acknowledgedAt: new Map(),
    readAt: new Map(),
    foundAt: new Map(),
  };
  const wanted = new Set(drafts.ids);
  const publishing = publishSteadily(client, drafts, rate, timings);
  let deadline = Number.POSITIVE_INFINITY;
  void publishing.then(() => {
    deadline = performance.now() + 10_000;
  });
  while (timings.foundAt.size < drafts.ids.length && performance.now() < deadline) {
    const newest = await newestListings(client);
    const now = performance.now();
    for (const id of newest) {
      if (wanted.has(id) && !timings.foundAt.has(id)) timings.foundAt.set(id, now);
    }
    await delay(5);
  }
  await publishing;
  return timings;
}

/** A writer's read of their own write; the server waits two seconds at a time and says so when that is not enough. */
async function readWhenProjected(
  client: MarketClient,
  id: string,
  version: number,
  token?: string,
): Promise<void> {
  for (;;) {
    try {
      await client.listing(id, token, version);
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || error.body?.error.code !== 'not_yet_projected') throw error;
    }
  }
}

/** The newest listings, as a search page that asks for them gets them. */
async function newestListings(client: MarketClient): Promise<string[]> {
  const requests = [{ indexName: 'listings_newest', params: { hitsPerPage: 60 } }];
  const answer = await client.request<{ results: { hits: { objectID: string }[] }[] }>('POST', '/search', {
    body: { requests },
  });
  return (answer.results[0]?.hits ?? []).map((hit) => hit.objectID);
}

async function publishSteadily(client: MarketClient, drafts: Drafts, rate: number, timings: Timings) {
  const start = performance.now();
  const running: Promise<void>[] = [];
  for (const [i, id] of drafts.ids.entries()) {
    const wait = start + (i * 1000) / rate - performance.now();
    if (wait > 0) await delay(wait);
    timings.sentAt.set(id, performance.now());
    const publish = async () => {
      const { version } = await client.publish(drafts.token, id);
      timings.acknowledgedAt.set(id, performance.now());
      await readWhenProjected(client, id, version);
      timings.readAt.set(id, performance.now());
    };
    running.push(publish());
  }
  await Promise.all(running);
}

/** Ids of all that search has of one seller, page after page: what the polling missed is still not lost. */
async function everyActive(client: MarketClient, seller: string): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: Record<string, string> = { seller, sort: 'newest', limit: '100' };
    if (cursor !== '') query.cursor = cursor;
    const page = await client.listings(query);
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor;
  }
  return ids;
}

function report(
  ids: readonly string[],
  { sentAt, acknowledgedAt, readAt, foundAt }: Timings,
  active: ReadonlySet<string>,
): void {
  const since = (id: string, at: Map<string, number>) => (at.get(id) ?? Number.NaN) - (sentAt.get(id) ?? 0);
  const seen = ids.filter((id) => foundAt.has(id));
  const lost = ids.filter((id) => acknowledgedAt.has(id) && !active.has(id));
  console.log(`command answered        ${summary(ids.map((id) => since(id, acknowledgedAt)))}`);
  console.log(`publish → own read      ${summary(ids.map((id) => since(id, readAt)))}`);
  console.log(`publish → first hit     ${summary(seen.map((id) => since(id, foundAt)))}`);
  console.log(`acknowledged ${acknowledgedAt.size}, seen by the polling ${seen.length}, lost ${lost.length}`);
  if (lost.length > 0 || seen.length < acknowledgedAt.size) process.exitCode = 1;
}
