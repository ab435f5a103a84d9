import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { authorizationOf, withoutCredentials } from '../services/without-credentials.ts';
import { servicesFromEnvironment } from '../system/test-system.ts';
import { stockOf } from './stock.ts';

/** Three homes. Two of them lie in one cell of the grid of places, some 4.9 km apart; the third lies next to it. */
const homes = {
  first: { lat: 30.267_21, lng: -97.743_06 },
  second: { lat: 30.231_37, lng: -97.771_94 },
  elsewhere: { lat: 30.276_18, lng: -97.743_06 },
};
const homeNames = ['first', 'second', 'elsewhere'] as const;
const published = { lat: 30.25, lng: -97.75 };

/** Where the attacker asks from: near and far, on every side. */
const observers: Point[] = [
  { lat: 30.2672, lng: -97.7431 },
  { lat: 30.31, lng: -97.7 },
  { lat: 30.2, lng: -97.69 },
  { lat: 30.18, lng: -97.83 },
  { lat: 30.4, lng: -97.9 },
  { lat: 30.05, lng: -97.5 },
];

describe('somebody who wants to know where a seller lives', () => {
  const { url, namePrefix } = inject('stage');
  let client: MarketClient;
  let token: string;
  const ids: Record<keyof typeof homes, string> = { first: '', second: '', elsewhere: '' };

  beforeAll(async () => {
    client = marketClient(url);
    const seller = { username: 'private', displayName: 'Private Reptiles' };
    const bodies = homeNames.map((home) => {
      const location = { ...homes[home], city: 'Austin', region: 'Texas', country: 'US' };
      return aBallPython({ location });
    });
    const stock = await stockOf(client, seller, bodies);
    token = stock.token;
    homeNames.forEach((home, i) => {
      ids[home] = stock.ids[i] ?? '';
    });
  });

  /** One question of the public search, as any browser asks it. */
  async function ask(params: Record<string, unknown>, indexName = 'listings'): Promise<SearchResult['hits']> {
    const { results } = await client.request<{ results: SearchResult[] }>('POST', '/search', {
      body: {
        requests: [
          {
            indexName,
            params: { getRankingInfo: true, facetFilters: [['sellerName:Private Reptiles']], ...params },
          },
        ],
      },
    });
    return results[0]?.hits ?? [];
  }

  /**
   * Asks narrower and narrower questions.
   * @returns the least size at which the first listing is found; the second is always found with it or not at all
   */
  async function bisect(from: number, to: number, exactness: number, question: (size: number) => object) {
    let [outside, inside] = [from, to];
    while (inside - outside > exactness) {
      const size = (inside + outside) / 2;
      const found = (await ask({ ...question(size) })).map(({ objectID }) => objectID);
      expect(found.includes(ids.second)).toBe(found.includes(ids.first));
      if (found.includes(ids.first)) inside = size;
      else outside = size;
    }
    return inside;
  }

  it('finds by ever smaller circles the middle of the cell, and not the home', async () => {
    const radii: number[] = [];
    for (const { lat, lng } of observers) {
      const metres = await bisect(0, 100_000, 1, (size) => ({
        aroundLatLng: `${lat},${lng}`,
        aroundRadius: Math.max(1, Math.round(size)),
      }));
      radii.push(metres / 1000);
    }
    const located = trilaterate(observers, radii);
    expect(distanceKm(located, published)).toBeLessThan(0.005);
    expect(distanceKm(located, homes.first)).toBeGreaterThan(1);
    expect(distanceKm(located, homes.second)).toBeGreaterThan(1);
  });

  it('finds the same by the edge of a rectangle', async () => {
    const north = await bisect(29, 31, 1e-6, (edge) => ({ insideBoundingBox: [[edge, -97, 29, -99]] }));
    const east = await bisect(-99, -97, 1e-6, (edge) => ({ insideBoundingBox: [[31, edge, 29, -99]] }));
    expect(distanceKm({ lat: north, lng: east }, published)).toBeLessThan(0.001);
  });

  it('cannot tell by distances, by their order or by any page which of two homes in a cell is which', async () => {
    const orders = new Set<string>();
    for (const { lat, lng } of observers) {
      const hits = await ask({ aroundLatLng: `${lat},${lng}` }, 'listings_distance');
      const both = hits.filter(({ objectID }) => objectID === ids.first || objectID === ids.second);
      orders.add(both.map(({ objectID }) => objectID).join());
      const [one, other] = both.map((hit) => ({ ...wherePart(hit), info: hit._rankingInfo }));
      expect(one).toEqual(other);
      const asked = { lat: String(lat), lng: String(lng), limit: '100' };
      const { items } = await client.listings(asked);
      const [first, second] = [ids.first, ids.second].map((id) => items.find((item) => item.id === id));
      expect(wherePart(first ?? {})).toEqual(wherePart(second ?? {}));
    }
    expect(orders.size).toBe(1);
    const [first, second] = await Promise.all([client.listing(ids.first), client.listing(ids.second)]);
    expect(wherePart(first)).toEqual(wherePart(second));
    expect(wherePart(await client.listing(ids.elsewhere))).not.toEqual(wherePart(first));
  });

  it('learns nothing from the seller moving within the cell, and only the next cell when they leave it', async () => {
    const before = await client.listing(ids.first);
    const move = async (home: Point) => {
      const location = { ...home, city: 'Austin', region: 'Texas', country: 'US' };
      const { version } = await client.request<{ version: number }>('PATCH', `/listings/${ids.first}`, {
        token,
        body: { location },
      });
      await client.listing(ids.first, token, version);
      return client.listing(ids.first);
    };
    // Ten metres to the north.
    const near = await move({ lat: homes.first.lat + 0.000_09, lng: homes.first.lng });
    expect({ ...near, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' });
    const gone = await move(homes.elsewhere);
    expect(gone.location).toMatchObject({ lat: 30.3, lng: -97.75 });
    await move(homes.first);
  });

  it('finds no exact point in anything that can be searched, the seller’s own read model included', async () => {
    const { elasticsearch } = servicesFromEnvironment();
    const response = await fetch(`${withoutCredentials(elasticsearch)}/${namePrefix}*/_search?size=1000`, {
      headers: authorizationOf(elasticsearch),
    });
    const documents = await response.text();
    expect(documents).toContain('30.25');
    for (const { lat, lng } of Object.values(homes)) {
      expect(documents).not.toContain(String(lat).slice(0, 6));
      expect(documents).not.toContain(String(lng).slice(0, 7));
    }
  });
});

/** What an answer says of where a listing is. */
function wherePart({ location, distanceKm: km }: Partial<ListingItem>) {
  return { location, km };
}

/** @returns the point whose distances fit best: ever smaller steps downhill, from the middle of the observers. */
function trilaterate(from: readonly Point[], radiiKm: readonly number[]): Point {
  const misfit = (point: Point) =>
    from.reduce((sum, one, i) => sum + (distanceKm(one, point) - (radiiKm[i] ?? 0)) ** 2, 0);
  let best = { lat: 30.2, lng: -97.7 };
  for (let step = 0.1; step > 1e-7; ) {
    const around = [-step, 0, step].flatMap((north) =>
      [-step, 0, step].map((east) => ({ lat: best.lat + north, lng: best.lng + east })),
    );
    const next = around.reduce((a, b) => (misfit(b) < misfit(a) ? b : a), best);
    if (next === best) step /= 2;
    else best = next;
  }
  return best;
}
