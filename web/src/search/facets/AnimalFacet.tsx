import {
  type AnimalAttribute,
  animalAttribute,
  type AnimalFacet as Name,
} from '@vivarium/catalogue/animal-attributes.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { animalAttributeLabel } from '../../format/animal-words.ts';
import { useSearch } from '../state/search-context.ts';
import { FacetList } from './FacetList.tsx';

/** A declared attribute of animals, as a facet. */
export function AnimalFacet({ name }: { name: Name }) {
  const { facets } = useSearch();
  const { label, choices }: AnimalAttribute = animalAttribute(name);
  return (
    <FacetList
      title={animalAttributeLabel(name, label)}
      facet={facets[name]}
      labelOf={(value) => facetLabel(name, value, undefined)}
      {...(choices && { order: choices.map(({ value }) => value) })}
    />
  );
}
