import type { PopularFilter } from '@vivarium/contracts/http/popular-filters.ts';
import type { SearchRoute } from '../route/search-route.ts';
import { type TraitChoice, toggled, traitChoiceOf, withTrait } from '../state/route-changes.ts';

type Filter = Pick<PopularFilter, 'attribute' | 'value'>;

/** @returns whether a search is refined by a filter; a gene in whatever zygosity is set. */
export function isSet(route: SearchRoute, { attribute, value }: Filter): boolean {
  if (attribute === 'traits') return traitChoiceOf(route, value) !== 'none';
  return route.facets[attribute]?.includes(value) ?? false;
}

/** @returns the search refined by a filter that is not set. */
export function withPopular(route: SearchRoute, { attribute, value }: Filter): SearchRoute {
  if (attribute === 'traits') return withTrait(route, value, 'any');
  if (attribute !== 'traitZygosity') return toggled(route, attribute, value);
  const [gene = '', zygosity = 'any'] = value.split(':');
  return withTrait(route, gene, zygosity as TraitChoice);
}
