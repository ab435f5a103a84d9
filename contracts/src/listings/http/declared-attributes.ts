import { allCategories } from '@vivarium/catalogue/index.ts';
import { z } from 'zod';
import { Problem, parseOrThrow } from '../../problem.ts';
import { listOf, textsOf } from '../../shared/query-values.ts';

/** What stands before the key of a declared attribute in a query string: `attr.brand`. */
export const ATTRIBUTE_PREFIX = 'attr.';
const written = z.string().min(1).max(256);
const [texts, others] = [textsOf(written), listOf(written)];

const declared = allCategories.flatMap(({ attributes }) => attributes);

/** Keys that categories declare as facets. */
export const declaredFacetKeys: readonly string[] = [
  ...new Set(declared.filter(({ facet }) => facet).map(({ key }) => key)),
];

/** Keys of what sellers write; numbers and the values of choices have no commas, so that any comma separates them. */
const textKeys = new Set(declared.filter(({ type }) => type === 'text').map(({ key }) => key));

/**
 * @param parameters values of the `attr.…` parameters of a query string
 * @returns values by facet attribute (`attributes.brand`)
 * @throws {Problem} 400 naming the parameter that no category declares, or whose values are out of bounds
 */
export function attributesIn(
  parameters: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  const attributes = Object.entries(parameters).map(([name, sent]) => {
    const key = name.slice(ATTRIBUTE_PREFIX.length);
    if (!declaredFacetKeys.includes(key)) {
      const known = declaredFacetKeys.map((one) => `${ATTRIBUTE_PREFIX}${one}`);
      const details = [{ path: name, message: `is not known here; there are ${known.join(', ')}` }];
      throw new Problem('invalid_request', `“${name}” ${details[0]?.message}.`, { details });
    }
    const schema = z.object({ [name]: textKeys.has(key) ? texts : others });
    const { [name]: values = [] } = parseOrThrow(schema, { [name]: sent }, 'invalid_request');
    return [`attributes.${key}`, values] as const;
  });
  return new Map(attributes);
}
