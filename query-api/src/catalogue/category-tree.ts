import { allCategories, catalogueVersion } from '@vivarium/catalogue/index.ts';
import type { Categories } from '@vivarium/contracts/catalogue/http.ts';
import type { FacetCounts } from '../search/facet-counts.ts';

/** @returns the category tree with the counts of a search over everything. */
export function categoryTree(values: FacetCounts['values']): Categories {
  const count = (facet: string, slug: string) =>
    values.get(facet)?.find(({ value }) => value === slug)?.count ?? 0;
  return {
    version: catalogueVersion,
    categories: allCategories.map((category) => ({
      ...category,
      active: count('category', category.slug),
      subcategories: category.subcategories.map((sub) => ({
        ...sub,
        active: count('subcategory', sub.slug),
      })),
    })),
  };
}
