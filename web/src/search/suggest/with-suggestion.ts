import { animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import type { SearchRoute } from '../../addresses/search-route.ts';
import { formatPlace } from '../../format/place.ts';
import { withNear, withTrait } from '../state/route-changes.ts';

/** A suggestion that refines a search; a seller leads to their page instead. */
export type RefiningSuggestion = Exclude<Suggestion, { kind: 'seller' }>;

const ANIMAL = 'live-animal';
const ofAnimals: readonly string[] = ['animalGroup', 'species', 'traits', 'traitZygosity', ...animalFacets];

/**
 * Refines a search by a suggestion within what else is set. The words that it stands for are no longer searched for;
 * what cannot be together with it (traits of another species, attributes of other goods) is no longer set.
 */
export function withSuggestion(route: SearchRoute, suggestion: RefiningSuggestion): SearchRoute {
  const { q: _, words: __, page: ___, ...rest } = route;
  const searched: SearchRoute = suggestion.query === '' ? rest : { ...rest, q: suggestion.query };
  switch (suggestion.kind) {
    case 'species':
      return ofSpecies(searched, suggestion.species);
    case 'trait': {
      const { species, gene, zygosity } = suggestion;
      return withTrait(ofSpecies(searched, species), gene, zygosity ?? 'any');
    }
    // Its name is searched for and understood: parts that must all show are no single value of a facet.
    case 'combination': {
      const { species, name, meaning, query } = suggestion;
      return { ...ofSpecies(rest, species), q: `${query} ${name}`.trim(), words: { also: [meaning] } };
    }
    case 'category': {
      const { category, subcategory } = suggestion;
      const kept = category === ANIMAL ? searched : without(searched, ofAnimals);
      return {
        ...withoutAttributes(kept),
        facets: {
          ...withoutAttributes(kept).facets,
          category: [category],
          ...(subcategory !== null && { subcategory: [subcategory] }),
        },
      };
    }
    case 'place': {
      const { name, region, country, lat, lng, radius } = suggestion;
      const radiusKm = route.near?.radiusKm ?? radius;
      return withNear(searched, { name: formatPlace({ city: name, region, country }), lat, lng, radiusKm });
    }
  }
}

function ofSpecies(route: SearchRoute, species: string): SearchRoute {
  const isSame = route.facets.species?.length === 1 && route.facets.species[0] === species;
  const told = without(route, isSame ? ['animalGroup'] : ['animalGroup', 'traits', 'traitZygosity']);
  const kept = withoutAttributes(told);
  return { ...kept, facets: { ...kept.facets, category: [ANIMAL], species: [species] } };
}

function withoutAttributes(route: SearchRoute): SearchRoute {
  const attributes = Object.keys(route.facets).filter((facet) => facet.startsWith('attributes.'));
  return without(route, [...attributes, 'subcategory']);
}

function without(route: SearchRoute, facets: readonly string[]): SearchRoute {
  const kept = Object.entries(route.facets).filter(([facet]) => !facets.includes(facet));
  return { ...route, facets: Object.fromEntries(kept) };
}
