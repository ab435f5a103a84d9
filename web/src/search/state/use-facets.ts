import { type AnimalFacet, animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import { useRefinementList } from 'react-instantsearch';
import type { SearchState } from './search-context.ts';

/** Chosen values first, so that they can be seen and taken back without "show more". */
const sortBy: ('isRefined' | 'count:desc' | 'name:asc')[] = ['isRefined', 'count:desc', 'name:asc'];
const long = { limit: 8, showMore: true, showMoreLimit: 60, sortBy };
const short = { limit: 20, sortBy: ['count:desc', 'name:asc'] as typeof sortBy };

/** One widget for each facet that every search has. */
export function useFacets(): SearchState['facets'] {
  return {
    category: useRefinementList({ attribute: 'category', ...short }),
    subcategory: useRefinementList({ attribute: 'subcategory', ...short }),
    animalGroup: useRefinementList({ attribute: 'animalGroup', ...short }),
    species: useRefinementList({ attribute: 'species', ...long }),
    traits: useRefinementList({ attribute: 'traits', operator: 'and', ...long }),
    traitZygosity: useRefinementList({ attribute: 'traitZygosity', operator: 'and', limit: 300, sortBy }),
    ...useAnimalFacets(),
    sellerName: useRefinementList({ attribute: 'sellerName', ...long, limit: 5 }),
    officialStore: useRefinementList({ attribute: 'officialStore', ...short }),
    country: useRefinementList({ attribute: 'country', ...long, limit: 6 }),
  };
}

function useAnimalFacets() {
  const facets = animalFacets.map((attribute) => {
    // biome-ignore lint/correctness/useHookAtTopLevel: the declared attributes are the same at every rendering
    return [attribute, useRefinementList({ attribute, ...short })] as const;
  });
  return Object.fromEntries(facets) as Pick<SearchState['facets'], AnimalFacet>;
}
