import { parseArgs } from 'node:util';
import { openSandbox } from '@vivarium/query-api/fixtures/sandbox.ts';
import { smallListing } from '@vivarium/query-api/fixtures/walk/small-market.ts';
import { type Walked, walk, walks, withoutSnapshot } from '@vivarium/query-api/fixtures/walk/walk.ts';
import { startWriter } from '@vivarium/query-api/fixtures/walk/writer.ts';

export const title = 'walks through lists by cursor while others write: duplicates and gaps';

const LIMIT = 20;
const BATCH = 2000;

/**
 * Walks each order (or one: `--order relevance`) from the first page to the last, one after the other and beside a writer, on
 * the Elasticsearch of ELASTICSEARCH_URL. `--plain` walks by relevance without a snapshot as well, to see what it is for.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '5000' },
      order: { type: 'string' },
      plain: { type: 'boolean', default: false },
    },
  });
  const sandbox = await openSandbox();
  try {
    // One in ten ends during the walk.
    const listings = Array.from({ length: Number(values.pages) * LIMIT }, (_listing, i) => smallListing(i));
    for (let i = 0; i < listings.length; i += BATCH)
      await sandbox.put('listings', listings.slice(i, i + BATCH));
    console.log(`${listings.length} listings; pages of ${LIMIT}`);
    const writer = startWriter(sandbox, listings);
    const started = performance.now();
    for (const [name, query] of Object.entries(walks)) {
      if (values.order === undefined || values.order === name) {
        report(name, await walk(sandbox, query, listings, { limit: LIMIT }));
      }
    }
    if (values.plain) {
      const change = withoutSnapshot;
      report('relevance, plain', await walk(sandbox, walks.relevance, listings, { limit: LIMIT, change }));
    }
    const seconds = (performance.now() - started) / 1000;
    const written = await writer.stop();
    console.log(`${written} writes beside it, ${Math.round(written / seconds)} a second`);
  } finally {
    await sandbox.remove();
  }
}

function report(name: string, { pages, duplicates, gaps, seconds }: Walked): void {
  const speed = Math.round(pages / seconds);
  console.log(
    `${name.padEnd(20)} ${pages} pages (${speed} a second)   duplicates ${duplicates}   gaps ${gaps}`,
  );
}
