import type { PopularFilter } from '@vivarium/contracts/popular-filters/http.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import {
  conjunctiveFacets,
  type TraitChoice,
  toggled,
  traitChoiceOf,
  withTrait,
} from '../state/route-changes.ts';

type Filter = Pick<PopularFilter, 'attribute' | 'value'>;

/**
 * @returns whether a filter can narrow a search further: its gene is not asked for in whatever zygosity, and nothing else
 *   of its kind is set that it would only be an alternative to.
 */
export function narrows(route: SearchRoute, { attribute, value }: Filter): boolean {
  if (!conjunctiveFacets.has(attribute)) return route.facets[attribute] === undefined;
  const choice = traitChoiceOf(route, value.split(':')[0] ?? '');
  return choice === 'none' || (choice === 'any' && attribute === 'traitZygosity');
}

/** @returns the search refined by a filter that narrows it. */
export function withPopular(route: SearchRoute, { attribute, value }: Filter): SearchRoute {
  if (attribute === 'traits') return withTrait(route, value, 'any');
  if (attribute !== 'traitZygosity') return toggled(route, attribute, value);
  const [gene = '', zygosity = 'any'] = value.split(':');
  return withTrait(route, gene, zygosity as TraitChoice);
}
