import { type ListingQuery, listingQuerySchema } from '@vivarium/contracts/listings/http/query.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { listOf } from '@vivarium/contracts/shared/query-values.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { z } from 'zod';
import { facetAttributes, facetField } from '../search/attributes.ts';

/** The query string of `GET /listings`, understood. */
export interface ParsedQuery {
  query: ListingQuery;
  /** Values by facet attribute (`attributes.brand`), from the `attr.…` parameters. */
  attributes: ReadonlyMap<string, readonly string[]>;
}

const PREFIX = 'attr.';
const valuesSchema = listOf(z.string().min(1).max(128));

/**
 * @param parameters the query string as Express parsed it
 * @throws {Problem} 400 naming each parameter that is unknown, repeated though it is single, or out of bounds
 */
export function parseListingQuery(parameters: Record<string, unknown>): ParsedQuery {
  const own = Object.entries(parameters).filter(([name]) => !name.startsWith(PREFIX));
  // No prototype: a parameter called __proto__ is to be refused like any other unknown one.
  const query = parseOrThrow(listingQuerySchema, Object.fromEntries(own), 'invalid_request');
  const attributes = Object.entries(parameters).flatMap(([name, value]) => {
    if (!name.startsWith(PREFIX)) return [];
    const attribute = `attributes.${name.slice(PREFIX.length)}`;
    if (facetField(attribute) === undefined) {
      const known = facetAttributes.flatMap((a) =>
        a.startsWith('attributes.') ? [`attr.${a.slice(11)}`] : [],
      );
      throw invalid(name, `is not known here; there are ${known.join(', ')}`);
    }
    const values = parseOrThrow(z.object({ [name]: valuesSchema }), { [name]: value }, 'invalid_request')[
      name
    ];
    return values === undefined ? [] : [[attribute, values] as const];
  });
  return { query, attributes: new Map(attributes) };
}
