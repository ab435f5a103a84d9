import type { Client } from '@elastic/elasticsearch';
import { allCategories, allSpecies, combinationsOf, genesOf } from '@vivarium/catalogue/index.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { type Suggestions, suggestionsQuerySchema } from '@vivarium/contracts/suggestions/http.ts';
import { sendCached } from '@vivarium/platform/http/cached-json.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import type { RequestHandler } from 'express';
import type { FindPlaces } from '../places/gazetteer.ts';
import { askElasticsearch } from './ask.ts';
import { catalogueNames } from './catalogue-names.ts';
import type { Circle } from './count-bodies.ts';
import { keepFresh } from './kept-fresh.ts';
import { createNameIndex } from './name-index.ts';
import { remember } from './remember.ts';
import { createSuggest, type Suggest } from './suggest.ts';

const DEFAULT_LIMIT = 10;
const DEFAULT_RADIUS = 100;
/** Seconds for which an answer serves again: letters are taken back and typed once more. */
const AGE = 30;
/** Counts of the catalogue: a minute old while somebody types, never older than ten. */
const AGES = { fresh: 60_000, usable: 600_000 };
/** Counts of single sellers and places. */
const KEPT = { age: 30_000, most: 5000 };

/** Puts the real parts together. @param now milliseconds */
export function suggestFrom(
  elasticsearch: Client,
  indices: { listings: string; sellers: string },
  findPlaces: FindPlaces,
  now: () => number = Date.now,
): Suggest {
  const names = createNameIndex(
    catalogueNames({ species: allSpecies, genesOf, combinationsOf, categories: allCategories }),
  );
  const { counts, sellers, listedBy, listedWithin } = askElasticsearch(elasticsearch, indices);
  return createSuggest({
    names,
    findPlaces,
    counts: keepFresh(counts, AGES, now),
    ask: {
      sellers,
      // The next letter asks for much the same sellers and places.
      listedBy: remember(listedBy, ({ id, region = '' }) => `${id} ${region}`, KEPT, now),
      listedWithin: remember(listedWithin, circleKey, KEPT, now),
    },
  });
}

function circleKey({ lat, lng, radius, region = '' }: Circle): string {
  return `${lat},${lng},${radius} ${region}`;
}

/** `GET /suggestions`. */
export function suggestionsRoute(suggest: Suggest): RequestHandler {
  return async (request, response) => {
    const query = parseOrThrow(suggestionsQuerySchema, request.query, 'invalid_request');
    const { q, limit = DEFAULT_LIMIT, lat, lng, radius = DEFAULT_RADIUS, viewer_region: region } = query;
    if ((lat === undefined) !== (lng === undefined)) {
      throw invalid(lat === undefined ? 'lat' : 'lng', 'is missing: lat and lng only make sense together');
    }
    const near = lat === undefined || lng === undefined ? undefined : { lat, lng };
    const suggestions = await suggest({ text: q, limit, near, radius, region });
    sendCached(request, response, { suggestions } satisfies Suggestions, AGE);
  };
}
