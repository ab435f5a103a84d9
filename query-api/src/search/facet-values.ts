import { setImmediate } from 'node:timers/promises';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { IndexState } from './cache/index-state.ts';
import { facetNames } from './facet-labels.ts';
import { everything } from './listing-search.ts';
import type { RunSearches } from './run-searches.ts';

/** Values of a facet that are known at most: where there are more, they are looked for among those that are counted. */
const MOST_VALUES = 20_000;
/** Values that a search is narrowed to at most. */
const MOST_FOUND = 1000;
/** How old what is known may be, in milliseconds: whoever types asks again and again, and need not wait each time. */
const AS_OLD_MS = 2000;
/** Names that are folded before other requests get their turn. */
const FOLDED_AT_ONCE = 1000;

/** Finds values of facets by their names, wherever in the names the words stand. */
export interface FacetValues {
  /**
   * @param words folded
   * @returns values that active listings have and of which a name has all the words; those that came in the last two
   *   seconds may be missing. Undefined where there are too many of them to be of use.
   */
  named(attribute: string, words: readonly string[]): Promise<string[] | undefined>;
}

interface Known {
  token: string;
  /** Each value with its names, folded; undefined where there are too many. */
  values: Promise<ReadonlyMap<string, readonly string[]> | undefined>;
}

/**
 * Knows all values of a facet for as long as the index has not changed. Counting every value of what a search finds, only to
 * throw most of them away by their names, is what a search in a facet took longest for.
 */
export function createFacetValues(run: RunSearches, state: IndexState): FacetValues {
  const byAttribute = new Map<string, Known>();

  const read = async (attribute: string, before: Known | undefined) => {
    const [found] = await run([{ ...everything, facets: [attribute], maxValues: MOST_VALUES }]);
    if (found === undefined || found.counts.cut.has(attribute) || !found.counts.exact) return undefined;
    const folded = await before?.values.catch(() => undefined);
    const values = new Map<string, readonly string[]>();
    for (const { value } of found.counts.values.get(attribute) ?? []) {
      values.set(value, folded?.get(value) ?? foldedNames(attribute, value));
      if (values.size % FOLDED_AT_ONCE === 0) await setImmediate();
    }
    return values;
  };

  const valuesOf = (attribute: string, token: string) => {
    const before = byAttribute.get(attribute);
    if (before?.token === token) return before.values;
    const known = { token, values: read(attribute, before) };
    byAttribute.set(attribute, known);
    known.values.catch(() => {
      if (byAttribute.get(attribute) === known) byAttribute.delete(attribute);
    });
    return known.values;
  };

  return {
    named: async (attribute, words) => {
      if (words.length === 0) return undefined;
      const token = (await state.recent(AS_OLD_MS))?.token;
      const values = token === undefined ? undefined : await valuesOf(attribute, token);
      if (values === undefined) return undefined;
      const found: string[] = [];
      for (const [value, names] of values) {
        if (!names.some((name) => words.every((word) => name.includes(word)))) continue;
        if (found.push(value) > MOST_FOUND) return undefined;
      }
      return found;
    },
  };
}

function foldedNames(attribute: string, value: string): string[] {
  const { label, others } = facetNames(attribute, value);
  return [label, ...others, value].map(foldText);
}
