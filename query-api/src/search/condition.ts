import { priceBandsIn } from '@vivarium/contracts/listings/price-bands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { speciesOfGroups } from './animal-groups.ts';
import { type Field, type NumericAttribute, numericField } from './attributes.ts';
import { anyOf, type Clause, type NumberRange } from './clause.ts';
import { dollarRange } from './dollar-range.ts';

export const comparisons = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Comparison = (typeof comparisons)[number];

/** A rectangle on the map; `west > east` crosses the antimeridian. */
export interface Box {
  north: number;
  south: number;
  west: number;
  east: number;
}

/**
 * One thing that a listing must fulfil to be found. Prices in major units of `currency` (dollars, where there is none), times
 * in milliseconds since 1970.
 */
export type Condition =
  | { kind: 'values'; field: Field; values: readonly string[] }
  /** None of these; what has no value fits. */
  | { kind: 'none'; field: Field; values: readonly string[] }
  | ({ kind: 'number'; attribute: NumericAttribute; comparison: Comparison; value: number } & InCurrency)
  | ({ kind: 'between'; attribute: NumericAttribute; from: number; to: number } & InCurrency)
  /** Any of these price bands. */
  | ({ kind: 'bands'; bands: readonly string[] } & InCurrency)
  | { kind: 'within'; point: Point; metres: number }
  | { kind: 'boxes'; boxes: readonly Box[] }
  /** Of a species in any of these groups. */
  | { kind: 'groups'; groups: readonly string[] }
  | { kind: 'seller'; id: string }
  | { kind: 'provenBreeder' }
  | { kind: 'not'; condition: Condition }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'all'; of: readonly Condition[] };

/** Prices are in this currency; absent: in dollars. */
interface InCurrency {
  currency?: Exclude<Currency, 'USD'>;
}

/** @returns what a condition on prices says of the currency that they are meant in. */
export function inCurrency(currency: Currency): InCurrency {
  return currency === 'USD' ? {} : { currency };
}

const rangeOf: Record<Exclude<Comparison, '!='>, (value: number) => NumberRange> = {
  '<': (lt) => ({ lt }),
  '<=': (lte) => ({ lte }),
  '=': (value) => ({ gte: value, lte: value }),
  '>=': (gte) => ({ gte }),
  '>': (gt) => ({ gt }),
};

const not = (clause: Clause): Clause => ({ bool: { must_not: [clause] } });

function numberClause(attribute: NumericAttribute, range: NumberRange, currency: Currency = 'USD'): Clause {
  return { range: { [numericField(attribute)]: askedRange(attribute, range, currency) } };
}

function askedRange(attribute: NumericAttribute, range: NumberRange, currency: Currency) {
  switch (attribute) {
    case 'price':
      return dollarRange(range, currency);
    case 'publishedAt':
      return { ...wholeRange(range), format: 'epoch_millis' };
    default:
      return range;
  }
}

/** Bands of dollars are in the index. A band that the currency does not have has no prices. */
function bandsClause(bands: readonly string[], currency: Currency = 'USD'): Clause {
  if (currency === 'USD') return { terms: { priceBand: [...bands] } };
  const known = priceBandsIn(currency).filter(({ value }) => bands.includes(value));
  if (known.length === 0) return { match_none: {} };
  return anyOf(
    known.map(({ from, to }) =>
      numberClause('price', Number.isFinite(to) ? { gte: from, lt: to } : { gte: from }, currency),
    ),
  );
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
      const { attribute, comparison, value, currency } = condition;
      return comparison === '!='
        ? not(numberClause(attribute, rangeOf['='](value), currency))
        : numberClause(attribute, rangeOf[comparison](value), currency);
    }
    case 'between':
      return numberClause(
        condition.attribute,
        { gte: condition.from, lte: condition.to },
        condition.currency,
      );
    case 'bands':
      return bandsClause(condition.bands, condition.currency);
    case 'within':
      return {
        geo_distance: {
          distance: `${condition.metres}m`,
          location: { lat: condition.point.lat, lon: condition.point.lng },
        },
      };
    case 'boxes':
      return anyOf(condition.boxes.map(boxClause));
    case 'groups':
      return { terms: { species: speciesOfGroups(condition.groups) } };
    case 'seller':
      return { term: { sellerId: condition.id } };
    case 'provenBreeder':
      return { term: { provenBreeder: true } };
    case 'not':
      return not(clauseOf(condition.condition));
    case 'any':
      return anyOf(condition.of.map(clauseOf));
    case 'all':
      return { bool: { filter: condition.of.map(clauseOf) } };
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
