import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
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
import {
  type DemandDayDocument,
  demandDayCounts,
  demandDayId,
  demandDaysAlias,
} from '@vivarium/contracts/trends/demand-day.ts';
import { byAllShards } from '@vivarium/platform/elasticsearch/by-all-shards.ts';
import { raiseNumbers } from '@vivarium/platform/elasticsearch/raise-numbers.ts';
import { z } from 'zod';
import { ensureListingActivityIndex } from './listing-activity-index.ts';
import { raiseCounts } from './raise-counts.ts';

const PAGE = 2000;
const KEPT_OPEN = '5m';

const counts = Object.fromEntries(
  listingActivityCounts.map((count) => [count, z.int().nonnegative()]),
) as Record<ListingActivityCount, z.ZodInt>;
const listingSchema: z.ZodType<ListingActivityDocument> = z.strictObject({
  listing: z.uuid(),
  day: z.iso.date(),
  ...counts,
});
const demandSchema: z.ZodType<DemandDayDocument> = z.strictObject({
  ...{ day: z.iso.date(), category: z.string(), want: z.string(), species: z.string() },
  ...{ named: z.int().nonnegative(), meant: z.int().nonnegative() },
});
const lineSchema = z.union([listingSchema, demandSchema]);
type Line = ListingActivityDocument | DemandDayDocument;

/**
 * Writes what visitors did with listings and what they looked for, by day, as it stands at one moment, into a file: a document
 * a line, gzipped. The file has its name once it is whole: until then, and where it fails, the one before stays.
 * @returns how many documents
 * @throws where anything of it cannot be read
 */
export async function writeCopy(client: Client, prefix: string, path: string): Promise<number> {
  const index = [listingActivityAlias(prefix), demandDaysAlias(prefix)];
  byAllShards(await client.indices.refresh({ index, ignore_unavailable: true }));
  const { id } = await client.openPointInTime({ index, keep_alive: KEPT_OPEN, ignore_unavailable: true });
  let written = 0;
  async function* lines() {
    for (let after: (string | number)[] | undefined; ; ) {
      const { hits } = await client.search<Line>({
        size: PAGE,
        track_total_hits: false,
        // Otherwise what a shard that fails has left out is taken for the end.
        allow_partial_search_results: false,
        pit: { id, keep_alive: KEPT_OPEN },
        // What tells of progress is of this index alone.
        query: { bool: { should: [{ exists: { field: 'listing' } }, { exists: { field: 'want' } }] } },
        sort: [{ _shard_doc: 'asc' }],
        ...(after !== undefined && { search_after: after }),
      });
      for (const { _source } of hits.hits) yield `${JSON.stringify(_source)}\n`;
      written += hits.hits.length;
      if (hits.hits.length < PAGE) return;
      after = hits.hits.at(-1)?.sort as (string | number)[];
    }
  }
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { flush: true }));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
    await client.closePointInTime({ id });
  }
  return written;
}

/**
 * Brings a copy back, beside whatever is there: of each number the greater one stays. So it may be done while everything runs,
 * twice, after being killed half way, and with a copy of long ago.
 *
 * @returns how many documents the copy has
 * @throws where a line is none of a copy, saying which; those before it are in. And where days of what was looked for have no
 *   index yet: the matcher makes it when it starts
 */
export async function readCopy(client: Client, prefix: string, path: string): Promise<number> {
  await ensureListingActivityIndex(client, prefix);
  let read = 0;
  let waiting: Line[] = [];
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.on('error', (error) => unpacked.destroy(error));
  for await (const line of createInterface({ input: unpacked })) {
    waiting.push(documentOf(line, read + 1));
    read += 1;
    if (waiting.length < PAGE) continue;
    await raiseLines(client, prefix, waiting);
    waiting = [];
  }
  await raiseLines(client, prefix, waiting);
  return read;
}

async function raiseLines(client: Client, prefix: string, lines: readonly Line[]): Promise<void> {
  const ofListings = lines.filter((line) => 'listing' in line);
  await raiseCounts(client, listingActivityAlias(prefix), ofListings);
  const demand = lines.filter((line) => 'want' in line);
  await raiseNumbers(client, demandDaysAlias(prefix), demand, {
    idOf: demandDayId,
    numbers: demandDayCounts,
  });
}

function documentOf(line: string, number: number): Line {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${number} is none of a copy of what visitors did`, { cause });
  }
}
