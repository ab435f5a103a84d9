import { allCategories } from '@vivarium/catalogue/index.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { listOf, textsOf } from '@vivarium/contracts/shared/query-values.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { z } from 'zod';
import { facetAttributes, facetField } from '../search/attributes.ts';

const PREFIX = 'attr.';
const written = z.string().min(1).max(256);
const [texts, others] = [textsOf(written), listOf(written)];

/** Keys of what sellers write; numbers and the values of choices have no commas, so that any comma separates them. */
const textKeys = new Set(
  allCategories.flatMap(({ attributes }) =>
    attributes.filter(({ type }) => type === 'text').map(({ key }) => key),
  ),
);

/**
 * @param parameters values of the `attr.…` parameters of a query string
 * @returns values by facet attribute (`attributes.brand`)
 * @throws {Problem} 400 naming the parameter that no category declares, or whose values are out of bounds
 */
export function attributesIn(
  parameters: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const attributes = Object.entries(parameters).map(([name, sent]) => {
    const key = name.slice(PREFIX.length);
    const attribute = `attributes.${key}`;
    if (facetField(attribute) === undefined) {
      const known = facetAttributes.flatMap((a) =>
        a.startsWith('attributes.') ? [`attr.${a.slice(11)}`] : [],
      );
      throw invalid(name, `is not known here; there are ${known.join(', ')}`);
    }
    const schema = z.object({ [name]: textKeys.has(key) ? texts : others });
    const { [name]: values = [] } = parseOrThrow(schema, { [name]: sent }, 'invalid_request');
    return [attribute, values] as const;
  });
  return new Map(attributes);
}
