import { speciesQuerySchema } from '@vivarium/contracts/catalogue/http.ts';
import { Problem, parseOrThrow } from '@vivarium/contracts/problem.ts';
import { sendCached } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import { everything, type ListingSearch } from '../search/listing-search.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { categoryTree } from './category-tree.ts';
import { speciesDetail } from './species-detail.ts';
import { speciesList } from './species-list.ts';

/** The catalogue changes with a deployment, counts with every listing: seconds. */
const CATALOGUE_AGE = 3600;
const COUNTS_AGE = 30;

/** The counts of the category tree. */
const byCategory: ListingSearch = { ...everything, facets: ['category', 'subcategory'] };

/** `GET /species`. */
export const speciesRoute: RequestHandler = (request, response) => {
  const { q, group } = parseOrThrow(speciesQuerySchema, request.query, 'invalid_request');
  sendCached(request, response, speciesList(q, group), CATALOGUE_AGE);
};

/** `GET /species/:slug`. */
export const speciesDetailRoute: RequestHandler<{ slug: string }> = (request, response) => {
  const species = speciesDetail(request.params.slug);
  if (species === undefined) throw new Problem('species_not_found', 'The catalogue has no such species.');
  sendCached(request, response, species, CATALOGUE_AGE);
};

/** `GET /categories`. */
export function categoriesRoute(runSearches: RunSearches): RequestHandler {
  return async (request, response) => {
    const [found] = await runSearches([byCategory]);
    const counts = found?.counts.values ?? new Map();
    sendCached(request, response, categoryTree(counts), COUNTS_AGE);
  };
}
