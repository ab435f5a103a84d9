import { useRefinementList } from 'react-instantsearch';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { FacetList } from './FacetList.tsx';

export const options = { limit: 8, showMore: true, showMoreLimit: 60 } as const;

/** Keys of the attributes that buyers can refine by in these categories, each once. */
export function facetKeysOf(catalogue: Catalogue | undefined, categories: readonly string[]): string[] {
  const declared = categories.flatMap((slug) => catalogue?.categoryOf(slug)?.attributes ?? []);
  return [...new Set(declared.filter(({ facet }) => facet).map(({ key }) => key))];
}

/** An attribute that a category of goods declares, as a facet. */
export function AttributeFacet({
  name,
  title,
  catalogue,
}: {
  name: string;
  title: string;
  catalogue: Catalogue | undefined;
}) {
  const attribute = `attributes.${name}`;
  const facet = useRefinementList({ attribute, ...options });
  return (
    <FacetList
      title={title}
      facet={facet}
      labelOf={(value) => facetLabel(attribute, value, catalogue)}
      open={facet.items.some(({ isRefined }) => isRefined)}
    />
  );
}
