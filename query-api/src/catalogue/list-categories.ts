import type { catalogueQueries } from '@vivarium/contracts/catalogue/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { everything, type ListingSearch } from '../search/listing-search.ts';
import { categoryTree } from './category-tree.ts';

/** Counts change with every listing: seconds. */
const AGE = 30;

/** The counts of the category tree. */
const byCategory: ListingSearch = { ...everything, facets: ['category', 'subcategory'] };

/** `GET /categories`. */
export function listCategories({ runSearches }: Parts): Handler<typeof catalogueQueries.listCategories> {
  return async () => {
    const [found] = await runSearches([byCategory]);
    const counts = found?.counts.values ?? new Map();
    return reply(categoryTree(counts), { cache: keptFor(AGE) });
  };
}
