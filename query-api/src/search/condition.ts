import type { Point } from '@vivarium/contracts/shared/location.ts';
import { type Field, type NumericAttribute, numericField } from './attributes.ts';
import type { Clause, NumberRange } from './clause.ts';

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
  /** None of these; what has no value fits. */
  | { kind: 'none'; field: Field; values: readonly string[] }
  | { kind: 'number'; attribute: NumericAttribute; comparison: Comparison; value: number }
  | { kind: 'between'; attribute: NumericAttribute; from: number; to: number }
  | { kind: 'within'; point: Point; metres: number }
  | { kind: 'boxes'; boxes: readonly Box[] }
  | { kind: 'seller'; id: string }
  | { kind: 'provenBreeder' }
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

/** Prices are compared in major units of each listing's own currency: 100 finds 100 dollars, euros and yen. */
function numberClause(attribute: NumericAttribute, range: NumberRange): Clause {
  const asked = attribute === 'publishedAt' ? { ...wholeRange(range), format: 'epoch_millis' } : range;
  return { range: { [numericField(attribute)]: asked } };
}

/** Times are whole milliseconds: the whole numbers of a range are those of this one. */
function wholeRange(range: NumberRange): NumberRange {
  const bounds = Object.entries(range).map(([bound, value]) => {
    const isLower = bound === 'gte' || bound === 'lt';
    return [bound, isLower ? Math.ceil(value) : Math.floor(value)];
  });
  return Object.fromEntries(bounds);
}

/** @returns the condition in Elasticsearch's words, for filter context. */
export function clauseOf(condition: Condition): Clause {
  switch (condition.kind) {
    case 'values':
      return { terms: { [condition.field]: [...condition.values] } };
    case 'none':
      return not({ terms: { [condition.field]: [...condition.values] } });
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
    case 'provenBreeder':
      return { term: { provenBreeder: true } };
    case 'not':
      return not(clauseOf(condition.condition));
    case 'any':
      return anyOf(condition.of.map(clauseOf));
  }
}

/**
 * Elasticsearch keeps a coordinate as the next lower one of its grid, up to 8.4e-8 of a degree away: a place on the
 * southern or western side of a box would fall out of it.
 */
const GRID = 1e-7;

/** A box that ends at the antimeridian ends beyond it, so that it holds places at 180° whether east or west is said. */
function boxClause({ north, south, west, east }: Box): Clause {
  const isWholeTurn = (west === -180 && east === 180) || (west > east && west - GRID <= east);
  const bottom = Math.max(south - GRID, -90);
  if (isWholeTurn) return geoBox({ top: north, bottom, left: -180, right: 180 });
  const left = west - GRID <= -180 ? 180 : west - GRID;
  const right = east === 180 ? -180 : east;
  return geoBox({ top: north, bottom, left, right });
}

function geoBox(location: Record<'top' | 'bottom' | 'left' | 'right', number>): Clause {
  return { geo_bounding_box: { location } };
}

function anyOf(clauses: Clause[]): Clause {
  const [only, second] = clauses;
  if (only !== undefined && second === undefined) return only;
  return { bool: { should: clauses, minimum_should_match: 1 } };
}
