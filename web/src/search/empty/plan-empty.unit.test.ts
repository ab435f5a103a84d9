import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import type { Chip } from '../state/chips.ts';
import { countRequest, planEmpty, type Reader, waysOut } from './plan-empty.ts';

const reader: Reader = { unit: 'km', currency: 'USD' };
const requestOf = (route: SearchRoute) => countRequest(route, reader);

describe('finding what to leave out', () => {
  it('asks for any of a facet’s values, but for all of the traits', () => {
    const { params } = requestOf({
      facets: { sex: ['male', 'female'], traits: ['pied', 'clown'], traitZygosity: ['albino:het'] },
    });
    expect(params.facetFilters).toEqual([
      ['sex:male', 'sex:female'],
      'traits:pied',
      'traits:clown',
      'traitZygosity:albino:het',
    ]);
  });

  it('says prices, place and box as the widgets do', () => {
    const { params } = requestOf({
      facets: {},
      price: { min: 10, max: 20 },
      near: { name: 'x', lat: 1, lng: 2, radiusKm: 5 },
      box: [4, 3, 2, 1],
    });
    expect(params).toMatchObject({
      numericFilters: ['price>=10', 'price<=20'],
      aroundLatLng: '1,2',
      aroundRadius: 5000,
      insideBoundingBox: [[4, 3, 2, 1]],
    });
  });

  it('says where the person lives, as the widgets do, and nothing when they did not say', () => {
    expect(countRequest({ facets: {} }, { ...reader, region: 'US-HI' }).params).toMatchObject({
      viewerRegion: 'US-HI',
    });
    expect(requestOf({ facets: {} }).params).not.toHaveProperty('viewerRegion');
  });

  it('says what prices are meant in: of the bounds, else of the reader; dollars need not be said', () => {
    const euros = { ...reader, currency: 'EUR' as const };
    expect(countRequest({ facets: {} }, euros).params.currency).toBe('EUR');
    expect(countRequest({ facets: {}, price: { max: 9 } }, euros).params.currency).toBeUndefined();
    expect(requestOf({ facets: {}, price: { max: 9, currency: 'JPY' } }).params.currency).toBe('JPY');
  });

  it('does not let a value that begins with a hyphen mean its opposite', () => {
    expect(requestOf({ facets: { sellerName: ['-Bob'] } }).params.facetFilters).toEqual([
      ['sellerName:\\-Bob'],
    ]);
  });

  it('takes the words as the page does', () => {
    expect(
      requestOf({ q: 'female bp', words: { without: ['sex:female'] }, facets: {} }).params,
    ).toMatchObject({
      query: 'female bp',
      understand: true,
      understandWithout: ['sex:female'],
      understandUnit: 'km',
    });
    expect(requestOf({ q: 'bp', words: { exact: true }, facets: {} }).params.understand).toBeUndefined();
  });

  it('counts by relevance, so that an order by distance never asks for a place that was just left out', () => {
    expect(requestOf({ facets: {}, sort: 'distance' }).indexName).toBe('listings');
  });

  const chip = (key: string): Chip => ({ key, label: key, without: { facets: {} } });

  it('asks once for each chip, and never for more than one body may hold', () => {
    expect(
      planEmpty(
        Array.from({ length: 30 }, (_, at) => chip(String(at))),
        reader,
      ),
    ).toHaveLength(20);
  });

  it('names what helps, the most helpful first, and nothing that does not', () => {
    const ways = waysOut([chip('female'), chip('near'), chip('pied')], [12, 31, 0]);
    expect(ways.map(({ chip: { key }, count }) => [key, count])).toEqual([
      ['near', 31],
      ['female', 12],
    ]);
  });
});
