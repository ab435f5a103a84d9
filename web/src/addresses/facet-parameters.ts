import { facetOfAnimalParameter } from '@vivarium/contracts/listings/animal-attributes.ts';

/** What the parameters of `GET /listings` call facets, by the facet. */
export const parameterOfFacet: Readonly<Record<string, string>> = {
  category: 'category',
  subcategory: 'subcategory',
  animalGroup: 'animal_group',
  species: 'species',
  sellerName: 'seller_name',
  officialStore: 'official_store',
  country: 'country',
  region: 'region',
  ...Object.fromEntries(Object.entries(facetOfAnimalParameter).map(([name, facet]) => [facet, name])),
};
