import type { ListingItem, ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { MyListing, MyListingsPage } from '@vivarium/contracts/listings/http/own.ts';
import { type MarketClient, Refusal } from '../client/market-client.ts';
import type { Expected, Ledger } from './ledger.ts';
import type { Writer } from './writer.ts';

/**
 * Compares, from outside, what one seller was told with what can be found.
 * @returns every difference in words; none when all is well.
 */
export async function differencesOf(client: MarketClient, ledger: Ledger, writer: Writer): Promise<string[]> {
  const expected = ledger.ofSeller(writer.id);
  const searched = await everyListingOf(client, writer.id);
  return [
    ...searchDifferences(expected, searched),
    ...nameDifferences(writer.displayName, searched),
    ...ownDifferences(expected, await everyOwnListing(client, writer.token)),
    ...facetDifferences(expected, await client.listings({ seller: writer.id, limit: '1' })),
    ...(await pageDifferences(client, writer, expected)),
  ];
}

/** @returns the listings that carry another name than their seller was last told to have. */
export function nameDifferences(displayName: string, found: readonly ListingItem[]): string[] {
  return found.flatMap(({ id, seller }) =>
    seller.displayName === displayName
      ? []
      : [`search: the seller of ${id} is called ${seller.displayName} instead of ${displayName}`],
  );
}

/** Walks a seller's own list to its end. */
async function everyOwnListing(client: MarketClient, token: string): Promise<MyListing[]> {
  const items: MyListing[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor === null ? {} : { cursor }) });
    const page: MyListingsPage = await client.request('GET', `/my/listings?${query}`, { token });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** @returns how a seller's own list differs from what they were told: all but the removed, in whatever status. */
export function ownDifferences(expected: readonly Expected[], found: readonly ListingItem[]): string[] {
  const wanted = expected.filter(({ status }) => status !== 'removed');
  const byId = new Map(found.map((item) => [item.id, item]));
  const differences = wanted.flatMap((each) => {
    const item = byId.get(each.id);
    byId.delete(each.id);
    return item === undefined
      ? [`own list: ${each.id} (${each.status}) is not there`]
      : contentDifferences('own list', each, item);
  });
  return [...differences, ...[...byId.keys()].map((id) => `own list: ${id} is there and should not be`)];
}

/** @returns how the counts beside a search differ from what was acknowledged; everybody here sells one species. */
export function facetDifferences(expected: readonly Expected[], page: Counted): string[] {
  const wanted = expected.filter(({ status }) => status === 'active').length;
  const counted = page.facets.species?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return [
    ...(page.total === wanted ? [] : [`search: counts ${page.total} instead of ${wanted}`]),
    ...(counted === wanted ? [] : [`facets: count ${counted} of the species instead of ${wanted}`]),
  ];
}

type Counted = Pick<ListingPage, 'total' | 'facets'>;

/** Walks the search result of one seller to its end. */
async function everyListingOf(client: MarketClient, seller: string): Promise<ListingItem[]> {
  const items: ListingItem[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { seller, sort: 'newest', limit: '100' };
    if (cursor !== null) query.cursor = cursor;
    const page = await client.listings(query);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** @returns how a search result differs from what was acknowledged: each active listing once, at its last version. */
export function searchDifferences(expected: readonly Expected[], found: readonly ListingItem[]): string[] {
  const differences: string[] = [];
  const byId = Map.groupBy(found, (item) => item.id);
  for (const each of expected) {
    const items = byId.get(each.id) ?? [];
    const wanted = each.status === 'active' ? 1 : 0;
    if (items.length !== wanted) {
      differences.push(
        `search: ${each.id} (${each.status}) found ${items.length} times instead of ${wanted}`,
      );
    }
    for (const item of items) differences.push(...contentDifferences('search', each, item));
    byId.delete(each.id);
  }
  for (const id of byId.keys()) differences.push(`search: ${id} is found and was never acknowledged`);
  return differences;
}

async function pageDifferences(client: MarketClient, writer: Writer, expected: readonly Expected[]) {
  const differences: string[] = [];
  for (let i = 0; i < expected.length; i += 16) {
    const batch = expected.slice(i, i + 16).map((each) => pageDifference(client, writer, each));
    differences.push(...(await Promise.all(batch)).flat());
  }
  return differences;
}

async function pageDifference(client: MarketClient, writer: Writer, each: Expected): Promise<string[]> {
  try {
    const page = await client.listing(each.id, writer.token);
    if (each.status === 'removed') return [`page: ${each.id} was removed and answers`];
    return contentDifferences('page', each, page);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) {
      return each.status === 'removed' ? [] : [`page: ${each.id} (${each.status}) is not found`];
    }
    throw error;
  }
}

function contentDifferences(where: string, expected: Expected, found: ListingItem): string[] {
  const pairs = [
    ['version', expected.version, found.version],
    ['status', expected.status, found.status],
    ['title', expected.title, found.title],
    ['price', expected.amount, found.price.amount],
  ] as const;
  return pairs
    .filter(([, wanted, got]) => wanted !== got)
    .map(([field, wanted, got]) => `${where}: ${expected.id} has ${field} ${got} instead of ${wanted}`);
}
