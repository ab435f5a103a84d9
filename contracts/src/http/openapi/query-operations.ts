import { z } from 'zod';
import {
  categoriesSchema,
  speciesDetailSchema,
  speciesListSchema,
  speciesQuerySchema,
} from '../../catalogue/http.ts';
import { publicProfileSchema } from '../../identity/http/profile.ts';
import { listingDetailSchema, listingPageSchema } from '../../listings/http/item.ts';
import {
  minVersionQuerySchema,
  myListingsPageSchema,
  myListingsQuerySchema,
} from '../../listings/http/own.ts';
import { listingDetailQuerySchema, listingQuerySchema } from '../../listings/http/query.ts';
import { marketPricesQuerySchema, marketPricesSchema } from '../../market-prices/http.ts';
import { placesQuerySchema, placesSchema } from '../../places/http.ts';
import { popularFiltersQuerySchema, popularFiltersSchema } from '../../popular-filters/http.ts';
import { searchBodySchema } from '../../search/http/request.ts';
import { searchResultsSchema } from '../../search/http/response.ts';
import { sellersQuerySchema, sellersSchema } from '../../sellers/http/list.ts';
import type { Operation } from '../../shared/operation.ts';
import { similarListingsSchema, similarQuerySchema } from '../../similar/http.ts';
import { suggestionsQuerySchema, suggestionsSchema } from '../../suggestions/http.ts';

/** What query-api answers. */
export const queryOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/search',
    operationId: 'search',
    tag: 'search',
    summary: 'Search in the wire format of the InstantSearch clients',
    description:
      'Up to 20 requests at once, each of hits and counts or (`type: "facet"`) among the values of one facet. ' +
      'Parameters have the names and meanings of Algolia’s search API; an unknown one is refused.',
    body: searchBodySchema,
    success: {
      status: 200,
      description: 'One result per request, in their order',
      schema: searchResultsSchema,
    },
    problems: ['malformed_json', 'location_required', 'body_too_large', 'unsupported_media_type'],
  },
  {
    method: 'get',
    path: '/listings',
    operationId: 'listListings',
    conditional: true,
    tag: 'listings',
    summary: 'Active listings, filtered, counted and ordered',
    query: listingQuerySchema,
    moreQuery: [
      {
        name: 'attr.<key>',
        description: 'A value of an attribute that a category declares as a facet, e.g. attr.brand=Exo Terra',
      },
    ],
    success: { status: 200, description: 'A page of listings', schema: listingPageSchema },
    problems: ['location_required'],
  },
  {
    method: 'get',
    path: '/listings/{id}',
    operationId: 'showListing',
    conditional: true,
    tag: 'listings',
    summary: 'One listing',
    description: 'Active, reserved and sold ones for everybody; in every other status for its seller only.',
    token: 'optional',
    query: listingDetailQuerySchema,
    success: { status: 200, description: 'The listing', schema: listingDetailSchema },
    problems: ['listing_not_found', 'not_yet_projected'],
  },
  {
    method: 'get',
    path: '/listings/{id}/similar',
    operationId: 'listSimilarListings',
    conditional: true,
    tag: 'listings',
    summary: 'Active listings like one, the most similar first',
    description:
      'Of the same species, or among goods of the same subcategory; at most two of one seller. Also of a reserved or ' +
      'sold one.',
    query: similarQuerySchema,
    success: { status: 200, description: 'The listings', schema: similarListingsSchema },
    problems: ['listing_not_found'],
  },
  {
    method: 'get',
    path: '/market-prices',
    operationId: 'listMarketPrices',
    conditional: true,
    tag: 'listings',
    summary: 'What other sellers ask for the same kind of thing',
    description:
      'The same kind: of animals the same species, traits, life stage and origin (and, once grown, sex), of goods the ' +
      'same article; in the same currency. Listings that fewer than 8 others of 3 sellers can be compared with are ' +
      'left out, and so are those that nobody may open.',
    query: marketPricesQuerySchema,
    success: { status: 200, description: 'The prices, in the order of the ids', schema: marketPricesSchema },
  },
  {
    method: 'get',
    path: '/my/listings',
    operationId: 'listMyListings',
    tag: 'listings',
    summary: 'One’s own listings in whatever status, last changed first',
    token: 'required',
    query: myListingsQuerySchema,
    success: { status: 200, description: 'A page of listings', schema: myListingsPageSchema },
  },
  {
    method: 'get',
    path: '/users/{id}',
    operationId: 'showUser',
    conditional: true,
    tag: 'people',
    summary: 'A public profile',
    query: minVersionQuerySchema,
    success: { status: 200, description: 'The profile', schema: publicProfileSchema },
    problems: ['user_not_found', 'not_yet_projected'],
  },
  {
    method: 'get',
    path: '/sellers',
    operationId: 'listSellers',
    conditional: true,
    tag: 'people',
    summary: 'Sellers by name',
    query: sellersQuerySchema,
    success: { status: 200, description: 'The sellers', schema: sellersSchema },
  },
  {
    method: 'get',
    path: '/species',
    operationId: 'listSpecies',
    conditional: true,
    tag: 'catalogue',
    summary: 'Species of the catalogue',
    query: speciesQuerySchema,
    success: { status: 200, description: 'The species', schema: speciesListSchema },
  },
  {
    method: 'get',
    path: '/species/{slug}',
    operationId: 'showSpecies',
    conditional: true,
    tag: 'catalogue',
    summary: 'A species with its genes',
    success: { status: 200, description: 'The species', schema: speciesDetailSchema },
    problems: ['species_not_found'],
  },
  {
    method: 'get',
    path: '/categories',
    operationId: 'listCategories',
    conditional: true,
    tag: 'catalogue',
    summary: 'The category tree: what each declares, and how many active listings it has',
    success: { status: 200, description: 'The categories', schema: categoriesSchema },
  },
  {
    method: 'get',
    path: '/popular-filters',
    operationId: 'listPopularFilters',
    conditional: true,
    tag: 'catalogue',
    summary: 'Filters that many visitors have chosen in the last days',
    query: popularFiltersQuerySchema,
    success: {
      status: 200,
      description: 'Up to eight filters that find something, the most popular first',
      schema: popularFiltersSchema,
    },
  },
  {
    method: 'get',
    path: '/places',
    operationId: 'listPlaces',
    conditional: true,
    tag: 'places',
    summary: 'Cities by the beginning of their name',
    query: placesQuerySchema,
    success: { status: 200, description: 'The cities, largest first', schema: placesSchema },
  },
  {
    method: 'get',
    path: '/suggestions',
    operationId: 'listSuggestions',
    conditional: true,
    tag: 'search',
    summary: 'What a text that is being typed may become: species, traits, categories, sellers, places',
    description:
      'From the third letter on a misspelt word is understood, but never another first letter. Counts are of ' +
      'active listings and up to a minute old.',
    query: suggestionsQuerySchema,
    success: {
      status: 200,
      description: 'Suggestions kind by kind, the kind that fits best first',
      schema: suggestionsSchema,
    },
  },
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'showOpenApi',
    conditional: true,
    tag: 'meta',
    summary: 'This document',
    success: { status: 200, description: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) },
  },
];
