import { describe, expect, test } from 'vitest';
import { facetField } from './attributes.ts';
import { type Box, type Comparison, type Condition, clauseOf } from './condition.ts';

/** By so much a box reaches further south and west, so that it holds what is on its sides. */
const GRID = 1e-7;

const clauseOfBox = (west: number, east: number) => {
  const box: Box = { north: 10, south: -10, west, east };
  return clauseOf({ kind: 'boxes', boxes: [box] });
};

describe('a box in Elasticsearch’s words', () => {
  test.each([
    ['inland', [-2, 3], [-2 - GRID, 3]],
    ['across the antimeridian', [170, -170], [170 - GRID, -170]],
    ['up to the antimeridian from the west', [170, 180], [170 - GRID, -180]],
    ['from the antimeridian on', [-180, -170], [180, -170]],
    ['all around', [-180, 180], [-180, 180]],
    ['all around but for less than is told apart', [10, 10 - GRID / 2], [-180, 180]],
  ] as const)('%s', (_where, [west, east], expected) => {
    const [left, right] = expected;
    expect(clauseOfBox(west, east)).toEqual({
      geo_bounding_box: { location: { top: 10, bottom: -10 - GRID, left, right } },
    });
  });
});

describe('a number in Elasticsearch’s words', () => {
  test.each<[Comparison, object]>([
    ['<', { lt: 5 }],
    ['<=', { lte: 5 }],
    ['=', { gte: 5, lte: 5 }],
    ['>=', { gte: 5 }],
    ['>', { gt: 5 }],
  ])('%s', (comparison, range) => {
    const condition: Condition = { kind: 'number', attribute: 'price', comparison, value: 5 };
    expect(clauseOf(condition)).toEqual({ range: { priceDollars: range } });
  });

  test.each<[Comparison, object]>([
    ['<', { lt: 6 }],
    ['<=', { lte: 5 }],
    ['=', { gte: 6, lte: 5 }],
    ['>=', { gte: 6 }],
    ['>', { gt: 5 }],
  ])('a time that is %s what lies between two milliseconds', (comparison, range) => {
    const condition: Condition = { kind: 'number', attribute: 'publishedAt', comparison, value: 5.5 };
    expect(clauseOf(condition)).toEqual({ range: { publishedAt: { ...range, format: 'epoch_millis' } } });
  });

  test('other than', () => {
    const range = { priceDollars: { gte: 5, lte: 5 } };
    expect(clauseOf({ kind: 'number', attribute: 'price', comparison: '!=', value: 5 })).toEqual({
      bool: { must_not: [{ range }] },
    });
  });

  test('between two, which for times are milliseconds', () => {
    expect(clauseOf({ kind: 'between', attribute: 'weightGrams', from: 1, to: 2 })).toEqual({
      range: { weightGrams: { gte: 1, lte: 2 } },
    });
    expect(clauseOf({ kind: 'between', attribute: 'publishedAt', from: 1, to: 2 })).toEqual({
      range: { publishedAt: { gte: 1, lte: 2, format: 'epoch_millis' } },
    });
  });
});

describe('other conditions in Elasticsearch’s words', () => {
  const seller: Condition = { kind: 'seller', id: 'ada' };
  const proven: Condition = { kind: 'provenBreeder' };

  test('whose it is, and whether it has bred', () => {
    expect(clauseOf(seller)).toEqual({ term: { sellerId: 'ada' } });
    expect(clauseOf(proven)).toEqual({ term: { provenBreeder: true } });
  });

  test('any of several; of one, that one; of none, nothing', () => {
    const should = [clauseOf(seller), clauseOf(proven)];
    expect(clauseOf({ kind: 'any', of: [seller, proven] })).toEqual({
      bool: { should, minimum_should_match: 1 },
    });
    expect(clauseOf({ kind: 'any', of: [seller] })).toEqual(clauseOf(seller));
    expect(clauseOf({ kind: 'any', of: [] })).toEqual({ bool: { should: [], minimum_should_match: 1 } });
  });

  test('not, and none of some values', () => {
    expect(clauseOf({ kind: 'not', condition: proven })).toEqual({ bool: { must_not: [clauseOf(proven)] } });
    const field = facetField('sex');
    if (field === undefined) throw new Error('sex is a facet');
    expect(clauseOf({ kind: 'none', field, values: ['male'] })).toEqual({
      bool: { must_not: [{ terms: { sex: ['male'] } }] },
    });
  });
});
