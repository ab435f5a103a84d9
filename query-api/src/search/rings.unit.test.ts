import { distanceRings, ringFacets } from '@vivarium/contracts/shared/distance-rings.ts';
import { describe, expect, test } from 'vitest';
import type { Condition } from './condition.ts';
import { everything, type ListingSearch } from './listing-search.ts';
import { plan } from './plan.ts';
import { outermostCircle, readRings, ringAggregation, withoutRadius } from './rings.ts';

const austin = { lat: 30.25, lng: -97.75 };

describe('the rings around a point', () => {
  test('are asked for in metres, each beginning where the one within it ends', () => {
    expect(ringAggregation(austin, 'km')).toEqual({
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
    });
    expect(outermostCircle(austin, 'km')).toEqual({ kind: 'within', point: austin, metres: 250_000 });
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
    expect(readRings({ buckets }, unit, 1000)).toEqual(
      values.map((value, i) => ({ value, count: counts[i] })),
    );
  });

  describe('are counted among what is in the outermost circle', () => {
    const search: ListingSearch = { ...everything, facets: ['species', 'distance'], around: austin };
    const near: Condition = { kind: 'within', point: austin, metres: 25_000 };
    const counted = (conditions: Condition[]) => {
      const { bodies, recipes } = plan([{ ...search, conditions }], 'exact');
      return { counted: bodies.map(({ aggs }) => Object.keys(aggs ?? {})), rings: recipes[0]?.rings };
    };

    test('the rest of them from the search that counts everything else', () => {
      expect(counted([])).toEqual({
        counted: [['distance'], ['species']],
        rings: [{ facet: 'distance', body: 0, total: 1 }],
      });
    });

    test('or, where a radius narrows that, from one of their own', () => {
      expect(counted([near])).toEqual({
        counted: [['distance'], [], ['species']],
        rings: [{ facet: 'distance', body: 0, total: 1 }],
      });
    });

    test('and around each point by itself', () => {
      const around = (lat: number) => ({ ...everything, facets: ['distance'], around: { lat, lng: 0 } });
      expect(plan([around(10), around(20)], 'exact').recipes.map(({ rings }) => rings)).toEqual([
        [{ facet: 'distance', body: 0, total: 1 }],
        [{ facet: 'distance', body: 2, total: 1 }],
      ]);
    });
  });

  test('are counted as if no radius were set, but within the rest', () => {
    const box = { kind: 'boxes', boxes: [{ north: 31, south: 30, west: -98, east: -97 }] } as const;
    expect(withoutRadius([{ kind: 'within', point: austin, metres: 25_000 }, box])).toEqual([box]);
  });
});
