import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { coarsenPoint } from '@vivarium/contracts/shared/coarse-point.ts';
import { distanceRings, ringFacets } from '@vivarium/contracts/shared/distance-rings.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

/** Points around which everything is tried: where degrees are long and short, wrap around and end. */
const centres: Point[] = [
  { lat: 30.25, lng: -97.75 },
  { lat: 0, lng: 0 },
  { lat: -17.7, lng: 179.95 },
  { lat: 52, lng: -179.9 },
  { lat: 89.9, lng: 30 },
  { lat: -89.9, lng: -120 },
];

/** Coarse places around each centre, rings of them, and some on the antimeridian by both of its names. */
const places: Point[] = [
  ...centres.flatMap((centre, c) =>
    Array.from({ length: 30 }, (_place, i) => {
      const km = 3 + i ** 1.9;
      const angle = (i * 137.5 + c * 20) * (Math.PI / 180);
      const lat = Math.max(-90, Math.min(90, centre.lat + (km * Math.cos(angle)) / 111.2));
      const wide = 111.2 * Math.max(0.01, Math.cos((centre.lat * Math.PI) / 180));
      return coarsenPoint({ lat, lng: wrapped(centre.lng + (km * Math.sin(angle)) / wide) });
    }),
  ),
  ...[180, -180].flatMap((lng) => [-17.7, 0, 52].map((lat) => ({ lat, lng }))),
];

function wrapped(lng: number): number {
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}

const byId = new Map<string, Point>();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  const listings = places.map(({ lat, lng }) => aListing({ location: { lat, lon: lng } }));
  listings.forEach(({ id }, i) => {
    byId.set(encodeId(id), places[i] ?? { lat: 0, lng: 0 });
  });
  await sandbox.put('listings', listings);
});
afterAll(() => sandbox.remove());

/** Elasticsearch keeps points to a centimetre: what is as near as that to the edge may be on either side. */
const EDGE_KM = 0.000_02;

type Box = { north: number; south: number; west: number; east: number };

function isInBox({ lat, lng }: Point, { north, south, west, east }: Box): boolean {
  const isBetween = (x: number) => (west <= east ? west <= x && x <= east : x >= west || x <= east);
  const isInside = Math.abs(lng) === 180 ? isBetween(180) || isBetween(-180) : isBetween(lng);
  return isInside && lat <= north && lat >= south;
}

/** Ids found by each request of one `POST /search`, all hits of each. */
async function found(...requests: object[]): Promise<Set<string>[]> {
  const response = await sandbox.search(
    requests.map((params) => ({
      indexName: 'listings',
      params: { hitsPerPage: 100, ...params },
    })),
  );
  const { results } = (await response.json()) as { results: SearchResult[] };
  return results.map(({ hits, nbHits }) => {
    expect(hits).toHaveLength(Math.min(nbHits, 100));
    return new Set(hits.map(({ objectID }) => objectID));
  });
}

const around = ({ lat, lng }: Point) => `${lat},${lng}`;
const corners = ({ north, south, west, east }: Box) => [[north, east, south, west]];

const nearSomewhere = fc
  .record({
    at: fc.constantFrom(...centres),
    north: fc.double({ min: -3, max: 3, noNaN: true }),
    east: fc.double({ min: -6, max: 6, noNaN: true }),
  })
  .map(({ at, north, east }) => ({
    lat: Number(Math.max(-90, Math.min(90, at.lat + north)).toFixed(6)),
    lng: Number(wrapped(at.lng + east).toFixed(6)),
  }));
const radius = fc.integer({ min: 1, max: 700_000 });
const box = fc
  .tuple(
    nearSomewhere,
    fc.double({ min: 0, max: 4, noNaN: true }),
    fc.double({ min: 0, max: 179.9, noNaN: true }),
  )
  .map(
    ([{ lat, lng }, height, width]): Box => ({
      // To a tenth of a metre: a place is on a side, or further from it than Elasticsearch keeps points apart.
      north: Number(Math.min(90, lat + height).toFixed(6)),
      south: Number(Math.max(-90, lat - height).toFixed(6)),
      west: Number(wrapped(lng - width).toFixed(6)),
      east: Number(wrapped(lng + width).toFixed(6)),
    }),
  );

describe('near a point, by brute force and by the search', () => {
  test('a circle holds the same listings, across the antimeridian and around the poles too', async () => {
    await fc.assert(
      fc.asyncProperty(nearSomewhere, radius, async (point, metres) => {
        const [ids] = await found({ aroundLatLng: around(point), aroundRadius: metres });
        for (const [id, place] of byId) {
          const beyond = distanceKm(point, place) - metres / 1000;
          if (Math.abs(beyond) > EDGE_KM && (ids?.size ?? 0) < 100) expect(ids?.has(id)).toBe(beyond < 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a rectangle does, across the antimeridian and up to the poles too', async () => {
    const named: Box[] = [
      { north: 90, south: 89, west: -180, east: 180 },
      { north: -89, south: -90, west: -180, east: 180 },
      { north: 90, south: -90, west: -180, east: 180 },
      { north: 53, south: -20, west: 179.5, east: 180 },
      { north: 53, south: -20, west: -180, east: -179.5 },
      { north: 53, south: -20, west: 170, east: -170 },
    ];
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...named), box), async (sides) => {
        const expected = [...byId].filter(([, place]) => isInBox(place, sides)).map(([id]) => id);
        const [ids, turned] = await found(
          { insideBoundingBox: corners(sides) },
          { insideBoundingBox: [sides.south, sides.west, sides.north, sides.east].join() },
        );
        if (sides.north > sides.south) expect(turned).toEqual(ids);
        if (expected.length <= 100) expect([...(ids ?? [])].toSorted()).toEqual(expected.toSorted());
        const { west, south, east, north } = sides;
        const listed = await sandbox.read<ListingPage>(
          `/listings?bbox=${[west, south, east, north]}&limit=1&facets=none`,
        );
        expect(listed.total).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  test('a rectangle of no size at a place holds what is there', async () => {
    const AT_ONCE = 5;
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const some = places.slice(from, from + AT_ONCE);
      const held = await found(...some.map(({ lat, lng }) => ({ insideBoundingBox: [lat, lng, lat, lng] })));
      for (const [i, { lat, lng }] of some.entries()) {
        const there = [...byId].filter(
          ([, place]) => distanceKm(place, { lat, lng }) === 0 && Math.abs(lat) < 90,
        );
        for (const [id] of there) expect(held[i]).toContain(id);
      }
    }
  });

  test('a rectangle of no size is the same for who asks in the other way', async () => {
    for (const { lat, lng } of centres) {
      const [ids] = await found({ insideBoundingBox: [lat, lng, lat, lng] });
      const page = await sandbox.read<ListingPage>(`/listings?bbox=${[lng, lat, lng, lat]}`);
      expect(page.total).toBe(ids?.size);
    }
  });

  test('several rectangles hold what any of them holds', async () => {
    await fc.assert(
      fc.asyncProperty(box, box, async (a, b) => {
        const [both, one, other] = await found(
          { insideBoundingBox: [...corners(a), ...corners(b)] },
          { insideBoundingBox: corners(a).flat() },
          { insideBoundingBox: corners(b).join() },
        );
        const all = new Set([...(one ?? []), ...(other ?? [])]);
        if (all.size <= 100) expect(both?.size).toBe(all.size);
      }),
      { numRuns: 20 },
    );
  });

  test('a circle within a rectangle holds the same listings whichever of them is searched', async () => {
    await fc.assert(
      fc.asyncProperty(nearSomewhere, fc.integer({ min: 1000, max: 200_000 }), async (point, metres) => {
        const km = metres / 1000;
        const [circle, all] = await found(
          { aroundLatLng: around(point), aroundRadius: metres },
          { aroundLatLng: around(point), insideBoundingBox: corners(enclosing(point, km)) },
        );
        const inside = [...(all ?? [])].filter((id) => distanceKm(point, placeOf(id)) <= km);
        expect([...(circle ?? [])].toSorted()).toEqual(inside.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  test('a rectangle takes the place of a radius, as in InstantSearch', async () => {
    const fiji = { lat: -17.7, lng: 179.95 };
    const texas: Box = { north: 31, south: 29, west: -99, east: -97 };
    const [both, only] = await found(
      { aroundLatLng: around(fiji), aroundRadius: 1000, insideBoundingBox: corners(texas) },
      { insideBoundingBox: corners(texas) },
    );
    expect(both?.size).toBeGreaterThan(0);
    expect(both).toEqual(only);
  });
});

describe('rings', () => {
  const ringsOf = async (params: object) => {
    const response = await sandbox.search([{ indexName: 'listings', params: { hitsPerPage: 1, ...params } }]);
    const { results } = (await response.json()) as { results: SearchResult[] };
    return results[0];
  };

  test('count what the circles between them hold, whichever radius is set', async () => {
    await fc.assert(
      fc.asyncProperty(
        nearSomewhere,
        fc.constantFrom('distance' as const, 'distanceMiles' as const),
        async (point, facet) => {
          const rings = distanceRings[ringFacets[facet]];
          const expected = rings.map(({ value, toKm = Number.POSITIVE_INFINITY }, i) => {
            const fromKm = rings[i - 1]?.toKm ?? 0;
            const inside = [...byId.values()].filter((place) => {
              const km = distanceKm(point, place);
              return km >= fromKm && km < toKm;
            });
            return [value, inside.length];
          });
          const place = { aroundLatLng: around(point), facets: [facet] };
          const any = await ringsOf(place);
          expect(Object.entries(any?.facets?.[facet] ?? {})).toEqual(expected);
          let within = 0;
          for (const [i, { toKm }] of rings.entries()) {
            within += Number(expected[i]?.[1]);
            if (toKm === undefined) continue;
            const narrowed = await ringsOf({ ...place, aroundRadius: Math.round(toKm * 1000) });
            expect(narrowed?.facets).toEqual(any?.facets);
            expect(narrowed?.nbHits).toBe(within);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('are labelled in the unit that is asked for, and narrowed by everything but the radius', async () => {
    const fiji = 'lat=-17.7&lng=179.95&facets=distance';
    const { facets, total } = await sandbox.read<ListingPage>(`/listings?${fiji}&radius=20&unit=mi`);
    expect(facets.distance?.map(({ value, label }) => [value, label])).toEqual([
      ['0-15', 'under 15 mi'],
      ['15-30', '15 to 30 mi'],
      ['30-60', '30 to 60 mi'],
      ['60-150', '60 to 150 mi'],
      ['150+', '150 mi and more'],
    ]);
    const all = facets.distance?.reduce((sum, { count }) => sum + count, 0);
    expect([total < places.length, all]).toEqual([true, places.length]);
    const boxed = await sandbox.read<ListingPage>(`/listings?${fiji}&bbox=-180,-90,0,90`);
    expect(boxed.facets.distance?.reduce((sum, { count }) => sum + count, 0)).toBe(boxed.total);
  });

  test('need a point', async () => {
    const listed = await sandbox.get('/listings?facets=distance');
    const searched = await sandbox.search([{ indexName: 'listings', params: { facets: ['distance'] } }]);
    for (const response of [listed, searched]) expect(response.status).toBe(400);
    expect(await listed.json()).toMatchObject({ error: { details: [{ path: 'facets' }] } });
    expect(await searched.json()).toMatchObject({
      error: { details: [{ path: 'requests.0.params.facets.0' }] },
    });
  });
});

describe('distances', () => {
  test('are those of the radius: never more than it within, never less without', async () => {
    await fc.assert(
      fc.asyncProperty(nearSomewhere, fc.integer({ min: 1, max: 7000 }), async (point, tenths) => {
        const km = tenths / 10;
        const place = `lat=${point.lat}&lng=${point.lng}&limit=100&facets=none`;
        const { items } = await sandbox.read<ListingPage>(`/listings?${place}&radius=${km}`);
        const within = new Set(items.map(({ id }) => id));
        const all = await sandbox.read<ListingPage>(`/listings?${place}&sort=distance`);
        for (const { id, distanceKm: shown = Number.NaN } of all.items) {
          if (within.has(id)) expect(shown).toBeLessThanOrEqual(km);
          else if (items.length < 100) expect(shown).toBeGreaterThanOrEqual(km);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('never shrink down the page when they are the order, and equals stand as they stood', async () => {
    for (const { lat, lng } of centres) {
      const ids: string[] = [];
      const shown: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: ListingPage = await sandbox.read<ListingPage>(
          `/listings?lat=${lat}&lng=${lng}&sort=distance&limit=41${cursor && `&cursor=${cursor}`}`,
        );
        ids.push(...page.items.map(({ id }) => id));
        shown.push(...page.items.map(({ distanceKm: km }) => km ?? Number.NaN));
        cursor = page.nextCursor;
      }
      expect(new Set(ids)).toEqual(new Set(byId.keys()));
      expect(ids).toHaveLength(places.length);
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    }
  });
});

function placeOf(id: string): Point {
  const place = byId.get(id);
  if (place === undefined) throw new Error(`${id} is none of ours`);
  return place;
}

/** @returns a rectangle around a circle: all longitudes where the circle holds a pole, or nearly so. */
function enclosing({ lat, lng }: Point, km: number): Box {
  const high = km / 111 + 0.01;
  const [north, south] = [Math.min(90, lat + high), Math.max(-90, lat - high)];
  const narrow = Math.cos((Math.max(Math.abs(north), Math.abs(south)) * Math.PI) / 180);
  const wide = high / Math.max(narrow, 1e-9);
  if (wide >= 180) return { north, south, west: -180, east: 180 };
  return { north, south, west: wrapped(lng - wide), east: wrapped(lng + wide) };
}
