import type { Client } from '@elastic/elasticsearch';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Authentication } from '@vivarium/platform/auth/authenticate.ts';
import { methodNotAllowed } from '@vivarium/platform/http/method-not-allowed.ts';
import { type RequestHandler, Router } from 'express';
import { categoriesRoute, speciesDetailRoute, speciesRoute } from './catalogue/routes.ts';
import { searchRoute } from './instantsearch/route.ts';
import { detailRoute } from './listings/detail-route.ts';
import { myListingsRoute } from './listings/my-listings-route.ts';
import { listRoute } from './listings/route.ts';
import type { Snapshots } from './listings/snapshots.ts';
import { marketPricesRoute } from './market/route.ts';
import { openApiRoute } from './openapi/route.ts';
import type { FindPlaces } from './places/gazetteer.ts';
import { placesRoute } from './places/route.ts';
import { popularFiltersRoute } from './popular/route.ts';
import type { RunSearches } from './search/run-searches.ts';
import { profileRoute } from './sellers/profile-route.ts';
import { sellersRoute } from './sellers/sellers-route.ts';
import { similarRoute } from './similar/route.ts';
import { suggestFrom, suggestionsRoute } from './suggestions/route.ts';
import type { UnderstandWords } from './understanding/understand-words.ts';

/** What the routes are made of. */
export interface Parts {
  elasticsearch: Client;
  authentication: Authentication;
  runSearches: RunSearches;
  understandWords: UnderstandWords;
  /** For walks through lists by relevance. */
  snapshots: Snapshots;
  findPlaces: FindPlaces;
  aliasOf: (readModel: ReadModel) => string;
  /** Alias of what visitors did. */
  activity: string;
}

/** One route: the method that is answered, and by what. */
export interface Route {
  method: 'get' | 'post';
  path: string;
  handlers: RequestHandler[];
}

/** Every route of query-api, as data: the router, the 405 answers and the test of the OpenAPI document use it. */
export function routesOf({
  elasticsearch,
  authentication,
  runSearches,
  understandWords,
  snapshots,
  findPlaces,
  aliasOf,
  activity,
}: Parts): Route[] {
  const [listings, ownListings, sellers] = [aliasOf('listings'), aliasOf('own-listings'), aliasOf('sellers')];
  const get = (path: string, ...handlers: unknown[]): Route => ({
    method: 'get',
    path,
    handlers: handlers as RequestHandler[],
  });
  return [
    { method: 'post', path: '/search', handlers: [searchRoute(runSearches, understandWords)] },
    get('/listings', listRoute(runSearches, understandWords, snapshots)),
    get('/listings/:id', authentication.optional, detailRoute(elasticsearch, { listings, ownListings })),
    get('/listings/:id/similar', similarRoute(elasticsearch, listings)),
    get('/market-prices', marketPricesRoute(elasticsearch, listings)),
    get('/my/listings', authentication.required, myListingsRoute(elasticsearch, ownListings)),
    get('/users/:id', profileRoute(elasticsearch, { sellers, listings })),
    get('/sellers', sellersRoute(elasticsearch, { sellers, listings })),
    get('/species', speciesRoute),
    get('/species/:slug', speciesDetailRoute),
    get('/categories', categoriesRoute(runSearches)),
    get('/popular-filters', popularFiltersRoute(elasticsearch, activity, runSearches)),
    get('/places', placesRoute(findPlaces)),
    get('/suggestions', suggestionsRoute(suggestFrom(elasticsearch, { listings, sellers }, findPlaces))),
    get('/openapi.json', openApiRoute()),
  ];
}

/** @returns the router; Express answers HEAD by the GET route, every other method of a known path is a 405. */
export function createRouter(routes: readonly Route[]): Router {
  const router = Router({ caseSensitive: true });
  for (const { method, path, handlers } of routes) {
    router[method](path, ...handlers);
    router.all(path, methodNotAllowed([method]));
  }
  return router;
}
