import { useRefinementList } from 'react-instantsearch';
import { useLocation } from 'react-router';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { readSearch } from '../route/read-search.ts';
import { useSearch } from '../state/search-context.ts';
import { facetKeysOf, options } from './AttributeFacets.tsx';

/** The attributes of the chosen categories, and those that the address names: a region too, which nothing counts else. */
export function VirtualAttributes() {
  const { route } = useSearch();
  const catalogue = useCatalogue();
  const { search } = useLocation();
  const fromAddress = Object.keys(readSearch(search).facets).filter(
    (attribute) => attribute === 'region' || attribute.startsWith('attributes.'),
  );
  const declared = facetKeysOf(catalogue, route.facets.category ?? []).map((key) => `attributes.${key}`);
  return [...new Set([...fromAddress, ...declared])].map((attribute) => (
    <VirtualAttribute key={attribute} attribute={attribute} />
  ));
}

/** Keeps a refinement of an attribute alive wherever its looks are. */
function VirtualAttribute({ attribute }: { attribute: string }) {
  useRefinementList({ attribute, ...options });
  return null;
}
