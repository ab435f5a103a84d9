import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityCount,
  type ListingActivityDocument,
  listingActivityAlias,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { z } from 'zod';
import { ensureListingActivityIndex } from './listing-activity-index.ts';
import { raiseCounts } from './raise-counts.ts';

const PAGE = 2000;
const KEPT_OPEN = '5m';

const counts = Object.fromEntries(
  listingActivityCounts.map((count) => [count, z.int().nonnegative()]),
) as Record<ListingActivityCount, z.ZodInt>;
const lineSchema: z.ZodType<ListingActivityDocument> = z.strictObject({
  listing: z.uuid(),
  day: z.iso.date(),
  ...counts,
});

/**
 * Writes what visitors did with listings, as it stands at one moment, into a file: a document a line, gzipped.
 * @returns how many documents
 */
export async function writeCopy(client: Client, prefix: string, path: string): Promise<number> {
  const index = listingActivityAlias(prefix);
  await client.indices.refresh({ index });
  const { id } = await client.openPointInTime({ index, keep_alive: KEPT_OPEN });
  let written = 0;
  async function* lines() {
    for (let after: (string | number)[] | undefined; ; ) {
      const { hits } = await client.search<ListingActivityDocument>({
        size: PAGE,
        track_total_hits: false,
        pit: { id, keep_alive: KEPT_OPEN },
        // What tells of progress is of this index alone.
        query: { exists: { field: 'listing' } },
        sort: [{ _shard_doc: 'asc' }],
        ...(after !== undefined && { search_after: after }),
      });
      for (const { _source } of hits.hits) yield `${JSON.stringify(_source)}\n`;
      written += hits.hits.length;
      if (hits.hits.length < PAGE) return;
      after = hits.hits.at(-1)?.sort as (string | number)[];
    }
  }
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path));
  } finally {
    await client.closePointInTime({ id });
  }
  return written;
}

/**
 * Brings a copy back, beside whatever is there: of each number the greater one stays. So it may be done while everything runs,
 * twice, after being killed half way, and with a copy of long ago.
 *
 * @returns how many documents the copy has
 * @throws where a line is none of a copy, saying which; those before it are in
 */
export async function readCopy(client: Client, prefix: string, path: string): Promise<number> {
  await ensureListingActivityIndex(client, prefix);
  const index = listingActivityAlias(prefix);
  let read = 0;
  let waiting: ListingActivityDocument[] = [];
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: unpacked })) {
    waiting.push(documentOf(line, read + 1));
    read += 1;
    if (waiting.length < PAGE) continue;
    await raiseCounts(client, index, waiting);
    waiting = [];
  }
  await raiseCounts(client, index, waiting);
  return read;
}

function documentOf(line: string, number: number): ListingActivityDocument {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${number} is none of a copy of what visitors did with listings`, { cause });
  }
}
