import { parseArgs } from 'node:util';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';
import { hitsRequest } from '@vivarium/query-api/instantsearch/request.ts';
import { withMeaning } from '@vivarium/query-api/instantsearch/understanding-of.ts';
import { openUnderstanding } from '@vivarium/query-api/open-understanding.ts';
import { type Change, changeOf } from '@vivarium/query-api/search/cache/change.ts';
import { type Concerns, concernsOf } from '@vivarium/query-api/search/cache/concerns.ts';
import { demoMarket, listingDocuments } from '../demo/documents.ts';
import { type Random, seededRandom } from '../random/seeded.ts';
import { byRank } from './cache/by-rank.ts';
import { changed } from './cache/changed.ts';
import { type Situation, situations } from './search/situations.ts';

export const title =
  'which page loads changes leave in memory, reckoned without any service: --pages 1000 --loads 12000 --between 30,120';

/** A search of a page, and how many changes had happened when it was asked last. */
interface Remembered {
  concerns: Concerns;
  answer: { spelling: 'exact' | 'fuzzy'; total: number; having: number };
  seen: number;
}

interface Page {
  situation: string;
  searches: Remembered[];
}

/**
 * The loads and changes of the bench `cache`, without time: a change after so many loads. So the machine has no say in
 * it. Two hundred listings have the words of each page as they are spelt, or nearly so where they are misspelt; of a page that
 * narrows much or to a place there are two.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '1000' },
      loads: { type: 'string', default: '12000' },
      between: { type: 'string', default: '30,120' },
    },
  });
  const market = demoMarket({ seed: 'bench', listings: 4000, until: new Date('2026-11-21T00:00:00Z') });
  const listings = [...listingDocuments(market)].flatMap((one) =>
    'traits' in one && one.status === 'active' && one.traits.length > 0 ? [one] : [],
  );
  const random = seededRandom(1);
  const pages = makePages(Number(values.pages), listings, random);
  for (const between of values.between.split(',').map(Number)) {
    const byKind = new Map<string, { hits: number; loads: number }>();
    const changes: Change[] = [];
    let hadAnyEnded = 0;
    for (const { searches } of pages) for (const search of searches) search.seen = 0;
    for (let load = 0; load < Number(values.loads); load += 1) {
      if (load % between === 0) changes.push(aChange(random.pick(listings), random));
      const { situation, searches } = byRank(pages, random);
      // As it was when any change ended everything.
      if (searches.every(({ seen }) => seen === changes.length)) hadAnyEnded += 1;
      const isHit = searches.map((search) => isUntouched(search, changes)).every(Boolean);
      const kind = situation.split(', near')[0] ?? situation;
      const counted = byKind.get(kind) ?? { hits: 0, loads: 0 };
      byKind.set(kind, { hits: counted.hits + (isHit ? 1 : 0), loads: counted.loads + 1 });
    }
    const sum = (of: 'hits' | 'loads') => [...byKind.values()].reduce((all, each) => all + each[of], 0);
    const all = [sum('hits'), hadAnyEnded].map((hits) => share({ hits, loads: sum('loads') }));
    console.log(`a change after ${between} loads: ${all[0]} from memory; if each ended all: ${all[1]}`);
    for (const [kind, counted] of [...byKind].sort()) console.log(`  ${kind.padEnd(24)} ${share(counted)}`);
  }
}

const share = ({ hits, loads }: { hits: number; loads: number }) =>
  `${((hits / loads) * 100).toFixed(1)} % of ${loads}`;

/** Whatever it was, it is asked then if need be. */
function isUntouched(search: Remembered, changes: readonly Change[]): boolean {
  const { seen, concerns, answer } = search;
  search.seen = changes.length;
  return !changes.slice(seen).some((change) => concerns(change, answer));
}

const isNarrow = /[35] refined|near/;

/** Searches that several pages have are asked once for all. */
function makePages(count: number, listings: readonly ListingDocument[], random: Random): Page[] {
  const { understandWords, catalogueWords } = openUnderstanding();
  const inUse = new Set(catalogueWords);
  const all = new Map<string, Remembered>();
  const searchesOf = (situation: Situation) =>
    situation.requests(random, listings).flatMap((request) => {
      if (request.type === 'facet') return [];
      const search = withMeaning(hitsRequest(request, '').search, request.params, understandWords);
      const key = canonicalJson(search);
      const spelling = situation.name.startsWith('misspelt') ? 'fuzzy' : 'exact';
      const known = all.get(key) ?? {
        concerns: concernsOf(search, (word) => inUse.has(word)),
        answer: { spelling, total: isNarrow.test(situation.name) ? 2 : 100, having: 200 },
        seen: 0,
      };
      all.set(key, known);
      return [known];
    });
  // A search in a facet is asked by other means.
  const some = situations.filter(({ name }) => name !== 'search in a facet');
  return Array.from({ length: count }, () => {
    const situation = random.pick(some);
    return { situation: situation.name, searches: searchesOf(situation) };
  });
}

function aChange(listing: ListingDocument, random: Random): Change {
  const after = changed(listing, random);
  const before = after.id === listing.id ? { document: listing, version: 1 } : undefined;
  return changeOf(before, { document: after, version: before === undefined ? 1 : 2 });
}
