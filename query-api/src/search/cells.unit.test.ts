import { describe, expect, test } from 'vitest';
import { cellOf, countByCells, countPriceSteps, readCells } from './cells.ts';

const offers = readCells('offerCell', [
  { key: 'live-animal||female|adult|captive_bred|true|125', doc_count: 2 },
  { key: 'live-animal||male|adult|captive_bred|false|125', doc_count: 3 },
  { key: 'enclosure|terrarium||||false|90', doc_count: 4 },
]);
const counts = (map: ReadonlyMap<string, number>) => Object.fromEntries(map);

describe('cells', () => {
  test('are told apart by what they combine', () => {
    expect(['category', 'sex', 'priceBand', 'country', 'species'].map(cellOf)).toEqual([
      'offerCell',
      'offerCell',
      'offerCell',
      'placeCell',
      undefined,
    ]);
  });

  test('add up to the counts of each attribute in them, of listings that have a value', () => {
    expect(counts(countByCells('category', offers))).toEqual({ 'live-animal': 5, enclosure: 4 });
    expect(counts(countByCells('sex', offers))).toEqual({ female: 2, male: 3 });
    expect(counts(countByCells('officialStore', offers))).toEqual({ true: 2, false: 7 });
    expect(counts(countByCells('subcategory', offers))).toEqual({ terrarium: 4 });
  });

  test('add up to price bands and to price steps', () => {
    expect(counts(countByCells('priceBand', offers))).toEqual({ '100-250': 5, '50-100': 4 });
    expect(counts(countPriceSteps(offers))).toEqual({ 125: 5, 90: 4 });
  });

  test('count nothing of an attribute or a step that they do not say', () => {
    const cut = [{ parts: ['live-animal'], count: 1 }];
    expect(counts(countByCells('sex', cut))).toEqual({});
    expect(counts(countPriceSteps(cut))).toEqual({});
  });

  test('keep a separator in what a seller wrote', () => {
    const places = readCells('placeCell', [{ key: 'US|USD|Texas|North', doc_count: 1 }]);
    expect(counts(countByCells('region', places))).toEqual({ 'Texas|North': 1 });
  });

  test('do not answer for what is in none of them', () => {
    expect(() => countByCells('species', offers)).toThrow('species is in no cell');
  });
});
