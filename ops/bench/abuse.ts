import { parseArgs } from 'node:util';
import { corpus } from '@vivarium/query-api/abuse/corpus.ts';
import { startCountingProxy } from './abuse/counting-proxy.ts';
import { startMetered } from './abuse/metered-server.ts';
import { type Blow, throwCorpus } from './abuse/throw-corpus.ts';
import { openMarket } from './services.ts';

export const title = 'the corpus of hostile requests, thrown at us and at Searchkit';

const queryApi = new URL('../../query-api/src/main.ts', import.meta.url);
const searchkit = new URL('./searchkit/main.ts', import.meta.url);

/**
 * Against the demo market. Searchkit gets those for `POST /search`: there is no `GET /listings` in it.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { listings: { type: 'string', default: '20000' } } });
  const market = await openMarket(Number(values.listings));
  const attacks = Object.values(corpus).flat();
  const posted = attacks.filter((attack) => !('list' in attack.question()));
  const elasticsearch = await startCountingProxy(market.urls.elasticsearch);
  const ours = await startMetered(queryApi, {
    ELASTICSEARCH_URL: elasticsearch.url,
    NAME_PREFIX: market.prefix,
    // What is remembered would not be searched a second time.
    SEARCH_CACHE_MB: '0',
  });
  const theirs = await startMetered(searchkit, {
    ELASTICSEARCH_URL: elasticsearch.url,
    INDEX: market.aliasOf('listings'),
  });
  try {
    const all = await throwCorpus(ours, elasticsearch, attacks);
    const names = new Set(posted.map(({ name }) => name));
    const both = all.filter(({ name }) => names.has(name));
    const columns = { 'query-api': all, 'query-api, POST only': both } as Record<string, Blow[]>;
    columns.Searchkit = await throwCorpus(theirs, elasticsearch, posted);
    for (const [name, blows] of Object.entries(columns)) report(name, blows);
  } finally {
    await Promise.all([ours.stop(), theirs.stop()]);
    await elasticsearch.close();
    await market.close();
  }
}

function report(name: string, blows: readonly Blow[]): void {
  const count = (is: (blow: Blow) => boolean) => blows.filter(is).length;
  const refusable = blows.filter(({ isRefusable }) => isRefusable);
  const slowest = blows.toSorted((a, b) => b.blockMs - a.blockMs);
  console.log(`\n${name}: ${blows.length} attacks, ${refusable.length} of them to be refused`);
  console.log(`  refused with 4xx              ${count(({ status }) => status >= 400 && status < 500)}`);
  console.log(`  answered with 200             ${count(({ status }) => status === 200)}`);
  console.log(`    though to be refused        ${refusable.filter(({ status }) => status === 200).length}`);
  console.log(`  5xx                           ${count(({ status }) => status >= 500)}`);
  console.log(`  no answer                     ${count(({ status }) => status === 0)}`);
  console.log(`  to be refused, but searched   ${refusable.filter(({ searched }) => searched).length}`);
  console.log(`  event loop busy over 50 ms    ${count(({ blockMs }) => blockMs > 50)}`);
  console.log('  longest without a break:');
  for (const { name: attack, blockMs, status } of slowest.slice(0, 8)) {
    console.log(`    ${blockMs.toFixed(1).padStart(9)} ms  ${status}  ${attack}`);
  }
}
