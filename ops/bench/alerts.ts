import { parseArgs } from 'node:util';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { matchesOf } from '@vivarium/query-api/alerts/match.ts';
import { type AskElasticsearch, scratch } from '@vivarium/query-api/alerts/scratch.ts';
import { type StandingSearches, standingSearches } from '@vivarium/query-api/alerts/standing-index.ts';
import { numberOf } from '@vivarium/query-api/alerts/standing-search.ts';
import { seededRandom } from '../random/seeded.ts';
import { standingChunks } from './alerts/fill-standing.ts';
import { type Percolator, startPercolator } from './alerts/percolator.ts';
import { percentile } from './percentile.ts';
import { openMarket } from './services.ts';

export const title =
  'whose saved searches a listing matches, against OpenSearch’s percolator: --sizes 10000,100000 --listings 20 [--alone] [--heap 2g] [--wider 100000: those beyond look elsewhere]';

const at = new Date().toISOString();
/** Listings that are matched before any is counted. */
const WARMING = 30;

/**
 * Fills both with the same saved searches, step by step, and asks both for the same listings in turn. Says at each size how long
 * a listing takes, how many searches match, and whether both found the same.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      listings: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      heap: { type: 'string', default: '2g' },
      alone: { type: 'boolean', default: false },
      wider: { type: 'string' },
    },
  });
  const market = await openMarket(5000);
  const stopping = new AbortController();
  const peer = values.alone ? undefined : await startPercolator(values.heap, stopping.signal);
  try {
    const { client, prefix } = market;
    const { hits } = await client.search<ListingDocument>({
      index: market.aliasOf('listings'),
      size: 5000,
      query: { term: { status: 'active' } },
    });
    const documents = hits.hits.flatMap(({ _source }) => _source ?? []);
    const standing = standingSearches(client, prefix);
    await standing.prepare();
    const ask = scratch(client, { prefix, listings: market.aliasOf('listings'), newId: newUuidV7 });
    const random = seededRandom(Number(values.seed));
    let filled = 0;
    for (const size of values.sizes.split(',').map(Number)) {
      const isElsewhere = values.wider !== undefined && filled >= Number(values.wider);
      const began = performance.now();
      for (const searches of standingChunks(size - filled, documents, { random, isElsewhere })) {
        await standing.put(searches);
        await peer?.put(searches);
      }
      console.log(`${size - filled} more put in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      filled = size;
      const asked = Array.from({ length: Number(values.listings) }, () => random.pick(documents));
      const warm = Array.from({ length: WARMING }, () => random.pick(documents));
      await report(size, { asked, warm }, { standing, ask, peer });
    }
  } finally {
    await peer?.close();
    await market.close();
  }
}

interface Both {
  standing: StandingSearches;
  ask: AskElasticsearch;
  peer: Percolator | undefined;
}

/** In turn, so that whatever else the machine does falls on both. */
async function report(
  size: number,
  { asked, warm }: Record<'asked' | 'warm', readonly ListingDocument[]>,
  both: Both,
): Promise<void> {
  const [ours, theirs, matches]: [number[], number[], number[]] = [[], [], []];
  let differing = 0;
  const [first] = asked;
  // Both have worked before: compiled, and what they keep in memory is there.
  for (const listing of warm) await matched([listing], both);
  if (first !== undefined) await both.peer?.match(first);
  for (const listing of asked) {
    const began = performance.now();
    const found = await matched([listing], both);
    ours.push(performance.now() - began);
    matches.push(found.size);
    if (both.peer === undefined) continue;
    const after = performance.now();
    const others = await both.peer.match(listing);
    theirs.push(performance.now() - after);
    const all = new Set([...found, ...others]);
    const apart = [...all].filter((id) => !found.has(id) || !others.has(id));
    differing += apart.length;
    if (apart.length > 0) await explain(listing, apart, both.standing);
  }
  const began = performance.now();
  await matched(asked, both);
  const together = (performance.now() - began) / asked.length;
  const middle = (figures: readonly number[]) => percentile(figures, 0.5);
  const line = [
    `${size} saved searches, ${asked.length} listings, ${middle(matches)} matches each`,
    `ours ${middle(ours).toFixed(0)} ms (p95 ${percentile(ours, 0.95).toFixed(0)}; together ${together.toFixed(0)} each)`,
    ...(theirs.length === 0
      ? []
      : [
          `percolator ${middle(theirs).toFixed(0)} ms (p95 ${percentile(theirs, 0.95).toFixed(0)})`,
          `${(middle(theirs) / middle(ours)).toFixed(1)} times`,
          `${differing} found by one only`,
        ]),
  ];
  console.log(line.join('; '));
}

/** Says of a few which they are. */
async function explain(
  { id: listing }: ListingDocument,
  apart: readonly string[],
  standing: StandingSearches,
): Promise<void> {
  const some = apart.slice(0, 3);
  const loaded = await standing.load(some.map((id) => ({ entry: numberOf(id), stamp: 0, sort: [] })));
  for (const { id, filter } of [...loaded.values()].flat())
    console.log(`  found by one only: ${listing} by ${id} ${JSON.stringify(filter)}`);
}

async function matched(listings: readonly ListingDocument[], { standing, ask }: Both): Promise<Set<string>> {
  const cause = { correlationId: 'bench', causationId: null, traceparent: null };
  const reason = 'published' as const;
  const triggers = listings.map((listing) => ({ listing, before: undefined, reason, at, cause }));
  const ids = new Set<string>();
  for await (const { people } of matchesOf(triggers, { standing, ask }))
    for (const { savedSearches } of people) for (const { id } of savedSearches) ids.add(id);
  return ids;
}
