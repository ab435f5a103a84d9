import { parseArgs } from 'node:util';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { openUnderstanding } from '@vivarium/query-api/open-understanding.ts';
import { suggestFrom } from '@vivarium/query-api/suggestions/suggest-from.ts';
import { summary } from './percentile.ts';
import type { Elasticsearch } from './projector-stopwatch.ts';
import { openMarket } from './services.ts';
import { typedQueries } from './suggestions/typed-queries.ts';

export const title = 'suggestions letter by letter: Elasticsearch’s own time, and until the answer is ready';

const LIMIT = 10;
const WARM_UP = 20;

/** What one letter took, in milliseconds. */
interface Keystroke {
  meaning: string;
  /** As Elasticsearch says itself, of the two requests one after the other. */
  took: number;
  answer: number;
  found: number;
}

/**
 * Types 200 queries letter by letter, one letter after the other, against the demo market.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { listings: { type: 'string', default: '20000' } } });
  const listings = Number(values.listings);
  const market = await openMarket(listings);
  const { client } = market;
  const indices = { listings: market.aliasOf('listings'), sellers: market.aliasOf('sellers') };
  const suggest = suggestFrom(client, indices, openUnderstanding(), () => performance.now());
  const took = tookOf(client);
  const type = async (text: string) => {
    took.reset();
    const started = performance.now();
    const found = await suggest({ text, limit: LIMIT, near: undefined, radius: 100 });
    return { took: took.sum(), answer: performance.now() - started, found: found.length };
  };

  const first = await type('b');
  console.log(`${listings} listings; the first answer, which waits for the counts of the catalogue:`);
  console.log(`  took ${first.took} ms, answered after ${first.answer.toFixed(0)} ms\n`);
  const queries = typedQueries(await sellerNames(client, indices.sellers));
  const strokes: Keystroke[] = [];
  for (const [i, { meaning, text }] of queries.entries()) {
    for (let letters = 1; letters <= text.length; letters += 1) {
      const stroke = await type(text.slice(0, letters));
      if (i >= WARM_UP) strokes.push({ meaning, ...stroke });
    }
  }
  report(strokes, queries.length - WARM_UP);
  await market.close();
}

/** Adds up `took` of the answers from here on. */
function tookOf(client: Elasticsearch) {
  let sum = 0;
  client.diagnostic.on('response', (_error, event) => {
    const { took } = (event?.body ?? {}) as { took?: number };
    sum += took ?? 0;
  });
  return {
    sum: () => sum,
    reset: () => {
      sum = 0;
    },
  };
}

async function sellerNames(client: Elasticsearch, index: string): Promise<string[]> {
  const { hits } = await client.search<SellerDocument>({ index, size: 200, sort: 'id' });
  return hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source.displayName]));
}

function report(strokes: readonly Keystroke[], queries: number): void {
  const none = strokes.filter(({ found }) => found === 0).length;
  console.log(`${strokes.length} letters of ${queries} queries; ${none} letters found nothing`);
  const line = (name: string, of: readonly Keystroke[]) => {
    console.log(`  ${name.padEnd(13)} took    ${summary(of.map(({ took }) => took))}`);
    console.log(`  ${' '.repeat(13)} answer  ${summary(of.map(({ answer }) => answer))}`);
  };
  for (const [meaning, of] of Map.groupBy(strokes, (stroke) => stroke.meaning)) line(meaning, of);
  line('all', strokes);
}
