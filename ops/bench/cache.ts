import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchRequest } from '@vivarium/contracts/http/search-request.ts';
import { type Random, seededRandom } from '../random/seeded.ts';
import { startServer } from '../system/server-process.ts';
import { summary } from './percentile.ts';
import { readSamples } from './search/samples.ts';
import { situations } from './search/situations.ts';
import { type Market, openMarket } from './services.ts';

export const title =
  'how many page loads are answered from memory: --listings 20000 --pages 1000 --loads 5000 --clients 8 --writes 0,1,5';

interface Load {
  ms: number;
  isHit: boolean;
}

/**
 * Page loads of the search page as people send them: few pages often, many seldom (the page of rank r in proportion to 1/r).
 * Beside them a writer changes a listing so many times a second, each of which ends what is remembered.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      listings: { type: 'string', default: '20000' },
      pages: { type: 'string', default: '1000' },
      loads: { type: 'string', default: '5000' },
      clients: { type: 'string', default: '8' },
      writes: { type: 'string', default: '0,1,5' },
    },
  });
  const market = await openMarket(Number(values.listings));
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-bench-'));
  const server = await startServer('query-api', {
    logFolder: folder,
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      ELASTICSEARCH_URL: market.urls.elasticsearch,
      NAME_PREFIX: market.prefix,
    },
  });
  try {
    const samples = await readSamples(market.client, market.aliasOf('listings'));
    const random = seededRandom(1);
    const pages = Array.from({ length: Number(values.pages) }, () =>
      random.pick(situations).requests(random, samples),
    );
    console.log(`${values.listings} listings, ${values.pages} pages, ${values.clients} clients`);
    // Each page once: how the first load fares is not the question.
    await loadAll(server.url, pages, Number(values.clients));
    for (const rate of values.writes.split(',').map(Number)) {
      const writer = startWriter(market, samples[0]?.id ?? '', rate);
      const chosen = Array.from({ length: Number(values.loads) }, () => byRank(pages, random));
      const loads = await loadAll(server.url, chosen, Number(values.clients));
      await writer.stop();
      report(rate, loads);
    }
  } finally {
    await server.stop();
    await market.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Zipf’s law with exponent 1. */
function byRank<T>(items: readonly T[], random: Random): T {
  const rank = Math.floor(items.length ** random.next());
  const item = items[rank - 1];
  if (item === undefined) throw new Error('no page of this rank');
  return item;
}

async function loadAll(
  origin: string,
  pages: readonly (readonly SearchRequest[])[],
  clients: number,
): Promise<Load[]> {
  const loads: Load[] = [];
  const waiting = pages.values();
  const client = async () => {
    for (const requests of waiting) {
      const started = performance.now();
      const answer = await fetch(`${origin}/api/v1/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${answer.status}`);
      loads.push({ ms: performance.now() - started, isHit: answer.headers.get('x-cache') === 'HIT' });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return loads;
}

/** Changes nothing about a listing, which Elasticsearch cannot know. @param rate a second; 0: never */
function startWriter({ client, aliasOf }: Market, id: string, rate: number): { stop(): Promise<void> } {
  if (rate === 0) return { stop: async () => {} };
  let writing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    writing = client.update({ index: aliasOf('listings'), id, doc: {}, detect_noop: false });
  }, 1000 / rate);
  return {
    stop: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}

function report(rate: number, loads: readonly Load[]): void {
  const [hits, misses] = [true, false].map((isHit) => loads.filter((load) => load.isHit === isHit));
  const share = ((hits?.length ?? 0) / loads.length) * 100;
  console.log(`${rate} writes a second: ${share.toFixed(1)} % from memory`);
  for (const [name, of] of [
    ['from memory', hits],
    ['asked', misses],
  ] as const)
    if (of !== undefined && of.length > 0)
      console.log(`  ${name.padEnd(12)} ${summary(of.map(({ ms }) => ms))}`);
}
