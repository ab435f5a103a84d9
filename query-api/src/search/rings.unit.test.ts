import { distanceRings, ringFacets } from '@vivarium/contracts/search/distance-rings.ts';
import { describe, expect, test } from 'vitest';
import type { Condition } from './condition.ts';
import { everything, type ListingSearch } from './listing-search.ts';
import { plan } from './plan.ts';
import { readRings, ringAggregation, withoutRadius } from './rings.ts';

const austin = { lat: 30.25, lng: -97.75 };

describe('the rings around a point', () => {
  test('are asked for in metres, each beginning where the one within it ends', () => {
    expect(ringAggregation(austin, 'km')).toEqual({
      filter: { geo_distance: { distance: '250000m', location: { lat: 30.25, lon: -97.75 } } },
      aggs: {
        rings: {
          geo_distance: {
            field: 'location',
            origin: { lat: 30.25, lon: -97.75 },
            unit: 'm',
            ranges: [
              { key: '0-25', to: 25_000 },
              { key: '25-50', from: 25_000, to: 50_000 },
              { key: '50-100', from: 50_000, to: 100_000 },
              { key: '100-250', from: 100_000, to: 250_000 },
            ],
          },
        },
      },
    });
  });

  test('in miles are nearly the same circles, in round numbers of miles', () => {
    expect(distanceRings.mi.map(({ value }) => value)).toEqual(['0-15', '15-30', '30-60', '60-150', '150+']);
    expect(distanceRings.mi.map(({ toKm }) => toKm)).toEqual([24.14, 48.28, 96.56, 241.4, undefined]);
    expect(JSON.stringify(ringAggregation(austin, 'mi'))).toContain(
      '{"key":"60-150","from":96560,"to":241400}',
    );
  });

  test.each(Object.values(ringFacets))('are read from the innermost out, empty ones too (%s)', (unit) => {
    const values = distanceRings[unit].map(({ value }) => value);
    const buckets = values.slice(1, 4).map((key, i) => ({ key, doc_count: 10 * i }));
    const counts = [0, 0, 10, 20, 970];
    expect(readRings({ rings: { buckets } }, unit, 1000)).toEqual(
      values.map((value, i) => ({ value, count: counts[i] })),
    );
  });

  test('are counted in the search that counts the rest, or in one without the radius', () => {
    const search: ListingSearch = { ...everything, facets: ['species', 'distance'], around: austin };
    const counted = (conditions: Condition[]) =>
      plan([{ ...search, conditions }], 'exact').bodies.map(({ aggs }) => Object.keys(aggs ?? {}));
    const rings = 'distance 30.25 -97.75';
    expect(counted([])).toEqual([[rings, 'species']]);
    expect(counted([{ kind: 'within', point: austin, metres: 25_000 }])).toEqual([[rings], ['species']]);
  });

  test('around two points are two aggregations, also where one body counts both', () => {
    const around = (lat: number) => ({ ...everything, facets: ['distance'], around: { lat, lng: 0 } });
    const { bodies, recipes } = plan([around(10), around(20)], 'exact');
    expect(Object.keys(bodies[0]?.aggs ?? {})).toEqual(['distance 10 0', 'distance 20 0']);
    expect(recipes.map(({ rings }) => rings)).toEqual([
      [{ facet: 'distance', name: 'distance 10 0', body: 0 }],
      [{ facet: 'distance', name: 'distance 20 0', body: 0 }],
    ]);
  });

  test('are counted as if no radius were set, but within the rest', () => {
    const box = { kind: 'boxes', boxes: [{ north: 31, south: 30, west: -98, east: -97 }] } as const;
    expect(withoutRadius([{ kind: 'within', point: austin, metres: 25_000 }, box])).toEqual([box]);
  });
});
