import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import type { MarketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';

/** Somebody who sells, and what they have published. */
export interface Seller {
  readonly token: string;
  /** Of the listings, in the order of their bodies. */
  readonly ids: readonly string[];
}

/**
 * Registers a seller and publishes these listings. The display name must be nobody else's: by it a test keeps its
 * pages to its own sellers, as the market is shared.
 *
 * @returns once search finds all of them
 * @throws when it does not within 30 s
 */
export async function stockOf(
  client: MarketClient,
  { username, displayName }: { username: string; displayName: string },
  bodies: readonly object[],
): Promise<Seller> {
  const { accessToken: token } = await client.register(aPerson(username, displayName));
  const ids: string[] = [];
  for (const body of bodies) {
    const { id } = await client.createListing(token, body);
    await client.publish(token, id);
    ids.push(id);
  }
  const params = { facetFilters: [[`sellerName:${displayName}`]] };
  const found = async () => {
    const { results } = await client.request<{ results: SearchResult[] }>('POST', '/search', {
      body: { requests: [{ indexName: 'listings', params }] },
    });
    return results[0]?.nbHits === bodies.length;
  };
  if (!(await waitUntil(found, { timeoutMs: 30_000 })))
    throw new Error(`the listings of ${displayName} are not found`);
  return { token, ids };
}
