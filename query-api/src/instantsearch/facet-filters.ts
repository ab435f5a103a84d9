import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { facetAttributes, facetField } from '../search/attributes.ts';
import type { Condition } from '../search/condition.ts';
import { facetCondition } from '../search/facet-condition.ts';
import { type FilterGroups, filterGroups } from './filter-groups.ts';

/**
 * @param filters `facetFilters` as sent: outer list all, inner list any
 * @param path where it stands in the body, to name what is refused
 * @param currency of the price bands
 * @throws {Problem} 400 for an attribute that is no facet, or a filter without a value
 */
export function facetConditions(
  filters: FilterGroups | undefined,
  path: string,
  currency: Currency = 'USD',
): Condition[] {
  return filterGroups(filters, path).map(({ filters: group }) => {
    const parsed = group.map(({ text, path: at }) => facetFilter(text, at));
    const [first] = parsed;
    const isOne = parsed.every((filter) => !filter.negated && filter.attribute === first?.attribute);
    // Values of one attribute are one `terms`, which is cached as a whole.
    if (first !== undefined && isOne) {
      return facetCondition(
        first.attribute,
        parsed.map(({ value }) => value),
        currency,
      );
    }
    const of = parsed.map(({ attribute, value, negated }): Condition => {
      const condition = facetCondition(attribute, [value], currency);
      return negated ? { kind: 'not', condition } : condition;
    });
    return { kind: 'any', of };
  });
}

/** `attribute:value`; `attribute:-value` means not, `attribute:\-value` a value that begins with a hyphen. */
function facetFilter(text: string, path: string) {
  const colon = text.indexOf(':');
  if (colon <= 0) throw invalid(path, 'must be of the form "attribute:value"');
  const attribute = text.slice(0, colon).trim();
  if (facetField(attribute) === undefined) throw invalid(path, unknownFacet(attribute));
  const raw = text.slice(colon + 1);
  const negated = raw.startsWith('-');
  const value = negated ? raw.slice(1) : raw.replace(/^\\-/, '-');
  if (value === '') throw invalid(path, 'must be of the form "attribute:value"');
  return { attribute, value, negated };
}

/** What to say of an attribute that is no facet. */
export function unknownFacet(attribute: string): string {
  return `"${cutText(attribute, 64)}" is not a facet; there are ${facetAttributes.join(', ')}`;
}
