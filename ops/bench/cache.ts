import { parseArgs } from 'node:util';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import { type Random, seededRandom } from '../random/seeded.ts';
import { byRank } from './cache/by-rank.ts';
import { changed } from './cache/changed.ts';
import { summary } from './percentile.ts';
import { type Engine, type Searched, startQueryApi } from './search/engines.ts';
import { readSamples } from './search/samples.ts';
import { situations } from './search/situations.ts';
import { type Market, openMarket } from './services.ts';

export const title =
  'how many page loads are answered from memory: --listings 20000 --pages 1000 --loads 5000 --clients 8 --writes 0,1,5 [--between 30,120: a write after so many loads, whatever the machine makes of a second]';

/**
 * Page loads of the search page as people send them: few pages often, many seldom (the page of rank r in proportion to 1/r).
 * Beside them sellers change listings so many times a second, each of which ends what is remembered of it.
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
      between: { type: 'string', default: '' },
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
    const seller = aSeller(market, samples, random);
    const choose = () => Array.from({ length: Number(values.loads) }, () => byRank(pages, random));
    for (const rate of numbersIn(values.writes)) {
      const timer = rate === 0 ? undefined : setInterval(seller.write, 1000 / rate);
      report(`${rate} writes a second`, await loadAll(engine, choose(), Number(values.clients)));
      clearInterval(timer);
      await seller.settled();
    }
    for (const between of numbersIn(values.between)) {
      const chosen = choose();
      const onLoad = (loads: number) => void (loads % between === 0 && seller.write());
      report(`a write after ${between} loads`, await loadAll(engine, chosen, Number(values.clients), onLoad));
      await seller.settled();
    }
  } finally {
    await engine.close();
    await market.close();
  }
}

async function loadAll(
  engine: Engine,
  pages: readonly (readonly SearchRequest[])[],
  clients: number,
  onLoad: (loads: number) => void = () => {},
): Promise<Searched[]> {
  const loads: Searched[] = [];
  const waiting = pages.values();
  const client = async () => {
    for (const requests of waiting) onLoad(loads.push(await engine.search(requests)));
  };
  await Promise.all(Array.from({ length: clients }, client));
  return loads;
}

const numbersIn = (text: string) => (text === '' ? [] : text.split(',').map(Number));

/** Somebody who writes straight into the index, each time of another listing. */
function aSeller({ client, aliasOf }: Market, listings: readonly ListingDocument[], random: Random) {
  const index = aliasOf('listings');
  let writing: Promise<unknown> = Promise.resolve();
  return {
    write: () => {
      const after = changed(random.pick(listings), random);
      writing = client.index({ index, id: after.id, document: after });
    },
    settled: async () => void (await writing),
  };
}

function report(what: string, loads: readonly Searched[]): void {
  const [hits, misses] = [true, false].map((isHit) => loads.filter((load) => load.isHit === isHit));
  const share = ((hits?.length ?? 0) / loads.length) * 100;
  console.log(`${what}: ${share.toFixed(1)} % from memory`);
  for (const [name, of] of [
    ['from memory', hits],
    ['asked', misses],
  ] as const)
    if (of !== undefined && of.length > 0)
      console.log(`  ${name.padEnd(12)} ${summary(of.map(({ ms }) => ms))}`);
}
