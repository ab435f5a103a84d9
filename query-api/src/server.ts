import { randomUUID } from 'node:crypto';
import {
  allCategories,
  allSpecies,
  allSpeciesCombinations,
  allSpeciesGenes,
} from '@vivarium/catalogue/index.ts';
import { activityAlias, aliasOf } from '@vivarium/contracts/read-models.ts';
import { createAuthentication } from '@vivarium/platform/auth/authenticate.ts';
import { type KeyOf, keysFromUrl, orUnavailable } from '@vivarium/platform/auth/token-keys.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { cacheCounter, createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import type { Config } from './config.ts';
import { createSnapshots } from './listings/snapshots.ts';
import { createGazetteer } from './places/gazetteer.ts';
import { loadEntries } from './places/load-entries.ts';
import { createPlaceIndex } from './places/place-index.ts';
import { fetchKeysSoon } from './platform/keys.ts';
import { readModelVersions } from './platform/read-model-versions.ts';
import { createRouter, routesOf } from './routes.ts';
import { cachedSearches } from './search/cache/cached-searches.ts';
import { createIndexState, readRefreshes } from './search/cache/index-state.ts';
import { createRunSearches } from './search/run-searches.ts';
import { lexiconOf } from './understanding/lexicon.ts';
import { createPlaceFinder } from './understanding/place-finder.ts';
import { createUnderstandWords } from './understanding/understand-words.ts';

/** What can be put in place of the real thing. */
export interface Ports {
  logger: Logger;
  /** The public keys of access tokens; by default fetched from `JWKS_URL`. */
  keyOf?: KeyOf;
}

/** Starts query-api. It needs Elasticsearch to answer, not to start. */
export async function start(
  config: Config,
  { logger, keyOf = keysFromUrl(config.JWKS_URL) }: Ports,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const elasticsearch = createElasticsearch(config.ELASTICSEARCH_URL, {
    timeoutMs: config.SEARCH_TIMEOUT_MS,
  });
  const aliasIn = (readModel: Parameters<typeof aliasOf>[0]) => aliasOf(readModel, config.NAME_PREFIX);
  const places = loadEntries();
  const placeIndex = createPlaceIndex(places);
  const catalogue = {
    species: allSpecies,
    genes: allSpeciesGenes,
    combinations: allSpeciesCombinations,
    categories: allCategories,
  };
  const metrics = createMetrics('query-api');
  const lookups = cacheCounter(metrics);
  const routes = routesOf({
    elasticsearch,
    authentication: createAuthentication(orUnavailable(keyOf)),
    runSearches: cachedSearches(
      createRunSearches(elasticsearch, aliasIn('listings')),
      createIndexState(
        () => readRefreshes(elasticsearch, aliasIn('listings')),
        () => performance.now(),
      ),
      {
        maxBytes: config.SEARCH_CACHE_MB * 1024 * 1024,
        onLookup: (result) => lookups.inc({ result }),
      },
    ),
    snapshots: createSnapshots(elasticsearch, aliasIn('listings'), {
      key: config.CURSOR_KEY ?? randomUUID(),
      now: Date.now,
    }),
    understandWords: createUnderstandWords(lexiconOf(catalogue), createPlaceFinder(places, placeIndex)),
    findPlaces: createGazetteer(places, placeIndex),
    aliasOf: aliasIn,
    activity: activityAlias(config.NAME_PREFIX),
  });
  const versions = readModelVersions(elasticsearch, aliasIn, () => performance.now());
  const app = createApp({
    logger,
    metrics,
    readiness: { elasticsearch: versions.demandCurrent },
    routes: [versions.guard, createRouter(routes)],
  });
  const stopFetching = fetchKeysSoon(keyOf);
  const server = await listen(app, config.HOST, config.PORT);
  logger.info({ url: server.url }, 'query-api listens');
  if (config.CURSOR_KEY === undefined)
    logger.warn(
      'CURSOR_KEY is not set: walks by relevance end with this process, and no other goes on with them',
    );
  return {
    ...server,
    close: async () => {
      stopFetching();
      await server.close();
      await elasticsearch.close();
    },
  };
}
