import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oddNames, randomMarket, somewhere } from '../fixtures/random-market.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const market = randomMarket(240, 2);
const byId = new Map(market.map((listing) => [encodeId(listing.id), listing]));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', market);
});
afterAll(() => sandbox.remove());

type Box = Record<'north' | 'south' | 'west' | 'east', number>;
type Bounds = { from?: number | undefined; to?: number | undefined };

const attributes = ['sex', 'lifeStage', 'species', 'country', 'city', 'region', 'sellerName'] as const;

/** A question, in no dialect. */
interface Question {
  values: Partial<Record<(typeof attributes)[number], string[]>>;
  traits: string[];
  price: Bounds;
  circle: { point: Point; metres: number } | undefined;
  box: Box | undefined;
}

const some = <T extends string>(...all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
/** Prices of the market and numbers of any notation. */
const amount = fc.oneof(
  fc.constantFrom(...market.map(({ priceDollars }) => priceDollars)),
  fc.double({ min: 0, max: 1e7, noNaN: true }),
  fc.double({ min: 0, max: 1e-5, noNaN: true }),
);
/** Places of the market and points of any number of decimals. */
const point = fc.oneof(
  fc.constantFrom(...market.map(({ location: { lat, lon } }) => ({ lat, lng: lon }))),
  somewhere,
);
const corners = fc.tuple(point, point).map(([a, b]): Box => {
  const [north, south] = [Math.max(a.lat, b.lat), Math.min(a.lat, b.lat)];
  return { north, south, west: a.lng, east: b.lng };
});

const question: fc.Arbitrary<Question> = fc.record({
  values: fc
    .tuple(
      fc.record({
        sex: some('male', 'female', 'unsexed'),
        lifeStage: some('hatchling', 'juvenile', 'subadult', 'adult'),
        species: some('python-regius', 'eublepharis-macularius'),
        country: some('US', 'GB', 'DE'),
        city: some(...oddNames),
        region: some(...oddNames),
        sellerName: some(...oddNames),
      }),
      fc.subarray([...attributes], { maxLength: 2 }),
    )
    .map(([all, asked]) => Object.fromEntries(asked.map((attribute) => [attribute, all[attribute]]))),
  traits: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    fc.subarray(['pied', 'clown', 'pied:het'], { maxLength: 2 }),
  ),
  price: fc
    .record({ from: fc.option(amount, { nil: undefined }), to: fc.option(amount, { nil: undefined }) })
    .map(({ from, to }) => ordered(from, to)),
  circle: fc.option(fc.record({ point, metres: fc.integer({ min: 1, max: 20_100_000 }) }), {
    nil: undefined,
    freq: 2,
  }),
  box: fc.option(corners, { nil: undefined, freq: 2 }),
});

function ordered(from: number | undefined, to: number | undefined): Bounds {
  return from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to };
}

/** Elasticsearch keeps points to a centimetre: what is as near as that to an edge may be on either side. */
const EDGE_KM = 0.000_02;

/** The same in degrees, for the sides of a box. What lies exactly on a side is within it, and is not left out here. */
const EDGE_DEGREES = 0.000_000_2;

function isOnEdge({ circle, box }: Question): boolean {
  const isNear = (side: number, degrees: number) =>
    side !== degrees && Math.abs(side - degrees) < EDGE_DEGREES;
  return market
    .map(placeOf)
    .some(
      (place) =>
        (circle !== undefined &&
          Math.abs(distanceKm(circle.point, place) - circle.metres / 1000) < EDGE_KM) ||
        (box !== undefined &&
          ([box.north, box.south].some((side) => isNear(side, place.lat)) ||
            [box.west, box.east].some((side) => isNear(side, place.lng)))),
    );
}

function placeOf({ location: { lat, lon } }: ListingDocument): Point {
  return { lat, lng: lon };
}

/** The question asked of one listing, by nothing but comparisons. */
function fits(listing: ListingDocument, { values, traits, price, circle, box }: Question): boolean {
  const { priceDollars } = listing;
  return (
    Object.entries(values).every(([attribute, any]) =>
      any.includes(listing[attribute as keyof Question['values']] ?? ''),
    ) &&
    traits.every((trait) => (trait.includes(':') ? listing.traitZygosity : listing.traits).includes(trait)) &&
    (price.from === undefined || priceDollars >= price.from) &&
    (price.to === undefined || priceDollars <= price.to) &&
    (circle === undefined || distanceKm(circle.point, placeOf(listing)) <= circle.metres / 1000) &&
    (box === undefined || isInBox(placeOf(listing), box))
  );
}

function isInBox({ lat, lng }: Point, { north, south, west, east }: Box): boolean {
  const isBetween = (x: number) => (west <= east ? west <= x && x <= east : x >= west || x <= east);
  const isInside = Math.abs(lng) === 180 ? isBetween(180) || isBetween(-180) : isBetween(lng);
  return isInside && lat <= north && lat >= south;
}

/** The question in the words of `GET /listings`. */
function asList({ values, traits, price, circle, box }: Question): string {
  const names: Record<string, string> = { lifeStage: 'life_stage', sellerName: 'seller_name' };
  const parameters = [
    ...Object.entries(values).map(([name, any]) => [names[name] ?? name, any.map(encodeURIComponent).join()]),
    ...traits.map((trait) => ['trait', trait]),
    ...Object.entries({ min_price: price.from, max_price: price.to }),
    ...(circle ? Object.entries({ ...circle.point, radius: circle.metres / 1000 }) : []),
    ['bbox', box && [box.west, box.south, box.east, box.north]],
  ];
  return parameters.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`)).join('&');
}

const filterOf = (attribute: string, value: string) => `${attribute}:${value.replace(/^-/, '\\-')}`;

/** The same for `POST /search`, with numbers and boxes as texts or as lists. */
function asSearch({ values, traits, price, circle, box }: Question, inTexts: boolean): object {
  const { from, to } = price;
  const range = [
    ...(from === undefined ? [] : [`price>=${from}`]),
    ...(to === undefined ? [] : [`price <= ${to}`]),
  ];
  const isBoth = from !== undefined && to !== undefined;
  const sides = box && [box.north, box.east, box.south, box.west];
  return {
    facetFilters: [
      ...Object.entries(values).map(([attribute, any]) => any.map((value) => filterOf(attribute, value))),
      ...traits.map((trait) => filterOf(trait.includes(':') ? 'traitZygosity' : 'traits', trait)),
    ],
    numericFilters: inTexts && isBoth ? `price:${from} TO ${to}` : range,
    ...(circle && { aroundLatLng: `${circle.point.lat}, ${circle.point.lng}`, aroundRadius: circle.metres }),
    ...(sides && { insideBoundingBox: inTexts ? sides.join() : [sides] }),
    facets: ['sex'],
    hitsPerPage: 100,
  };
}

function countsOf(listings: readonly ListingDocument[]): Record<string, number> {
  const bySex = Map.groupBy(
    listings.filter(({ sex }) => sex !== null),
    ({ sex }) => sex ?? '',
  );
  return Object.fromEntries([...bySex].map(([sex, of]) => [sex, of.length]));
}

test('three ways of asking find and count what a plain look at every listing does', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      // A box takes the place of a circle in one way of asking, and both hold in the other: one of them at a time.
      question.filter((one) => !isOnEdge(one) && (one.circle === undefined || one.box === undefined)),
      async (one) => {
        const expected = market.filter((listing) => fits(listing, one));
        answered += expected.length === 0 ? 0 : 1;
        const list = await sandbox.read<ListingPage>(`/listings?limit=100&facets=sex&${asList(one)}`);
        const response = await sandbox.search(
          [asSearch(one, true), asSearch(one, false)].map((params) => ({ indexName: 'listings', params })),
        );
        const { results } = (await response.json()) as { results: SearchResult[] };
        expect(list.total).toBe(expected.length);
        expect(results.map(({ nbHits }) => nbHits)).toEqual([expected.length, expected.length]);
        for (const found of [
          list.items.map(({ id }) => id),
          ...results.map(({ hits }) => hits.map((hit) => hit.objectID)),
        ]) {
          expect(found).toHaveLength(Math.min(100, expected.length));
          for (const id of found) expect(expected).toContain(byId.get(id));
        }
        // A list counts a facet without its own refinement, a search with it.
        const { sex: _sex, ...others } = one.values;
        const without = market.filter((listing) => fits(listing, { ...one, values: others }));
        expect(Object.fromEntries((list.facets.sex ?? []).map(({ value, count }) => [value, count]))).toEqual(
          countsOf(without),
        );
        for (const { facets } of results) expect(facets?.sex).toEqual(countsOf(expected));
      },
    ),
    { numRuns: 400, seed: 28_112_026 },
  );
  expect(answered).toBeGreaterThan(100);
}, 180_000);

test('a walk shows each listing that fits once, and says where it ends', async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.integer({ min: 1, max: 60 }), async (one, limit) => {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const at = cursor === '' ? '' : `&cursor=${cursor}`;
        const page: ListingPage = await sandbox.read(
          `/listings?limit=${limit}&facets=none&${asList(one)}${at}`,
        );
        seen.push(...page.items.map(({ id }) => id));
        if (cursor !== '') expect(page.items.length).toBeGreaterThan(0);
        expect(page.nextCursor === null).toBe(seen.length === page.total);
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { numRuns: 40, seed: 28_112_026 },
  );
}, 60_000);
