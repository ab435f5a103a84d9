import { describe, expect, test } from 'vitest';
import { clauseOf } from './condition.ts';
import { facetCondition } from './facet-condition.ts';
import { allHold, holds, remembering, undecided } from './holds.ts';
import { exactText } from './text-query.ts';

const document = {
  status: 'active',
  species: 'python-regius',
  traits: ['pied'],
  priceDollars: 450,
  provenBreeder: true,
  weightGrams: null,
  attributes: { brand: 'Exo Terra', long: 'x'.repeat(1025) },
  location: { lat: 30.25, lon: -97.75 },
  publishedAt: '2026-11-28T10:00:00.000Z',
};
const values = (facet: string, ...any: string[]) => clauseOf(facetCondition(facet, any, 'USD'));
const price = (comparison: '<' | '<=' | '>', value: number) =>
  clauseOf({ kind: 'number', attribute: 'price', comparison, value });
const near = (metres: number) => clauseOf({ kind: 'within', point: { lat: 30.25, lng: -97.74 }, metres });

describe('a clause', () => {
  test('of values holds where any of them is there, and never of what is not in the index', () => {
    expect(holds(values('species', 'boa-imperator', 'python-regius'), document)).toBe(true);
    expect(holds(values('traits', 'clown'), document)).toBe(false);
    expect(holds({ terms: { 'attributes.brand': ['Exo Terra'] } }, document)).toBe(true);
    expect(holds({ terms: { 'attributes.long': [document.attributes.long] } }, document)).toBe(false);
    expect(holds(clauseOf({ kind: 'provenBreeder' }), document)).toBe(true);
  });

  test('of numbers and times holds as it is said, and not where there is none', () => {
    expect(
      [price('<=', 450), price('<', 450), price('>', 449.99)].map((one) => holds(one, document)),
    ).toEqual([true, false, true]);
    const weight = { kind: 'number', attribute: 'weightGrams', comparison: '>', value: 0 } as const;
    expect(holds(clauseOf(weight), document)).toBe(false);
    const since = {
      range: { publishedAt: { gte: Date.parse(document.publishedAt), format: 'epoch_millis' } },
    };
    expect(holds(since, document)).toBe(true);
  });

  test('of places holds within, and is Elasticsearch’s to tell at the edge', () => {
    expect([holds(near(2000), document), holds(near(500), document)]).toEqual([true, false]);
    const metres = 960.5;
    const edge = [metres - 1, metres, metres + 1].map((one) => holds(near(one), document));
    expect(edge).toContain(undefined);
  });

  test('of words, and of anything unknown, is Elasticsearch’s to tell', () => {
    expect(holds(exactText(['pied']), document)).toBeUndefined();
    expect(holds({ exists: { field: 'species' } }, document)).toBeUndefined();
  });

  test('of several is asked about where it is not known, and the others are not', () => {
    const unknown = exactText(['pied']);
    expect(undecided([price('>', 1), unknown], remembering(document))).toEqual([unknown]);
    expect(undecided([unknown, price('<', 1)], remembering(document))).toBe(false);
    expect(undecided([price('>', 1)], remembering(document))).toBe(true);
  });

  test('of several fails where one fails, whatever the others are', () => {
    const unknown = exactText(['pied']);
    expect(allHold([unknown, price('<', 1)], document)).toBe(false);
    expect(allHold([unknown, price('>', 1)], document)).toBeUndefined();
    expect(holds({ bool: { must_not: [price('<', 1)] } }, document)).toBe(true);
    expect(holds({ bool: { should: [unknown, price('>', 1)], minimum_should_match: 1 } }, document)).toBe(
      true,
    );
    expect(holds({ bool: { should: [price('<', 1)] } }, document)).toBe(false);
  });
});
