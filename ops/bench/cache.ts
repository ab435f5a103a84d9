import { parseArgs } from 'node:util';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import { type Random, seededRandom } from '../random/seeded.ts';
import { summary } from './percentile.ts';
import { type Engine, type Searched, startQueryApi } from './search/engines.ts';
import { readSamples } from './search/samples.ts';
import { situations } from './search/situations.ts';
import { type Market, openMarket } from './services.ts';

export const title =
  'how many page loads are answered from memory: --listings 20000 --pages 1000 --loads 5000 --clients 8 --writes 0,1,5';

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
  const engine = await startQueryApi(market.urls.elasticsearch, market.prefix);
  try {
    const samples = await readSamples(market.client, market.aliasOf('listings'));
    const random = seededRandom(1);
    const pages = Array.from({ length: Number(values.pages) }, () =>
      random.pick(situations).requests(random, samples),
    );
    console.log(`${values.listings} listings, ${values.pages} pages, ${values.clients} clients`);
    // Each page once: how the first load fares is not the question.
    await loadAll(engine, pages, Number(values.clients));
    for (const rate of values.writes.split(',').map(Number)) {
      const writer = startWriter(market, samples[0]?.id ?? '', rate);
      const chosen = Array.from({ length: Number(values.loads) }, () => byRank(pages, random));
      const loads = await loadAll(engine, chosen, Number(values.clients));
      await writer.stop();
      report(rate, loads);
    }
  } finally {
    await engine.close();
    await market.close();
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
  engine: Engine,
  pages: readonly (readonly SearchRequest[])[],
  clients: number,
): Promise<Searched[]> {
  const loads: Searched[] = [];
  const waiting = pages.values();
  const client = async () => {
    for (const requests of waiting) loads.push(await engine.search(requests));
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

function report(rate: number, loads: readonly Searched[]): void {
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
