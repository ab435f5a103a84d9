import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Field, NumericAttribute } from './attributes.ts';
import type { Clause, NumberRange } from './clause.ts';
import { priceClause } from './price-clause.ts';

export const comparisons = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Comparison = (typeof comparisons)[number];

/** A rectangle on the map; `west > east` crosses the antimeridian. */
export interface Box {
  north: number;
  south: number;
  west: number;
  east: number;
}

/** One thing that a listing must fulfil to be found. Prices in major units, times in milliseconds since 1970. */
export type Condition =
  | { kind: 'values'; field: Field; values: readonly string[] }
  | { kind: 'number'; attribute: NumericAttribute; comparison: Comparison; value: number }
  | { kind: 'between'; attribute: NumericAttribute; from: number; to: number }
  | { kind: 'within'; point: Point; metres: number }
  | { kind: 'boxes'; boxes: readonly Box[] }
  | { kind: 'seller'; id: string }
  | { kind: 'not'; condition: Condition }
  | { kind: 'any'; of: readonly Condition[] };

const rangeOf: Record<Exclude<Comparison, '!='>, (value: number) => NumberRange> = {
  '<': (lt) => ({ lt }),
  '<=': (lte) => ({ lte }),
  '=': (value) => ({ gte: value, lte: value }),
  '>=': (gte) => ({ gte }),
  '>': (gt) => ({ gt }),
};

const not = (clause: Clause): Clause => ({ bool: { must_not: [clause] } });

function numberClause(attribute: NumericAttribute, range: NumberRange): Clause {
  switch (attribute) {
    case 'price':
      return priceClause(range);
    case 'publishedAt':
      return { range: { publishedAt: { ...range, format: 'epoch_millis' } } };
    case 'weightGrams':
      return { range: { weightGrams: range } };
  }
}

/** @returns the condition in Elasticsearch's words, for filter context. */
export function clauseOf(condition: Condition): Clause {
  switch (condition.kind) {
    case 'values':
      return { terms: { [condition.field]: [...condition.values] } };
    case 'number': {
      const { attribute, comparison, value } = condition;
      return comparison === '!='
        ? not(numberClause(attribute, rangeOf['='](value)))
        : numberClause(attribute, rangeOf[comparison](value));
    }
    case 'between':
      return numberClause(condition.attribute, { gte: condition.from, lte: condition.to });
    case 'within':
      return {
        geo_distance: {
          distance: `${condition.metres}m`,
          location: { lat: condition.point.lat, lon: condition.point.lng },
        },
      };
    case 'boxes':
      return anyOf(condition.boxes.map(boxClause));
    case 'seller':
      return { term: { sellerId: condition.id } };
    case 'not':
      return not(clauseOf(condition.condition));
    case 'any':
      return anyOf(condition.of.map(clauseOf));
  }
}

function boxClause({ north, south, west, east }: Box): Clause {
  return { geo_bounding_box: { location: { top: north, bottom: south, left: west, right: east } } };
}

function anyOf(clauses: Clause[]): Clause {
  const [only, second] = clauses;
  if (only !== undefined && second === undefined) return only;
  return { bool: { should: clauses, minimum_should_match: 1 } };
}
