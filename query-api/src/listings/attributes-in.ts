import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { listOf } from '@vivarium/contracts/shared/query-values.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { z } from 'zod';
import { facetAttributes, facetField } from '../search/attributes.ts';

const PREFIX = 'attr.';
const valuesSchema = listOf(z.string().min(1).max(128));

/**
 * @param parameters the `attr.…` parameters of a query string, as Express parsed it
 * @returns values by facet attribute (`attributes.brand`)
 * @throws {Problem} 400 naming the parameter that no category declares, or whose values are out of bounds
 */
export function attributesIn(
  parameters: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  const attributes = Object.entries(parameters).flatMap(([name, value]) => {
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
  return new Map(attributes);
}
