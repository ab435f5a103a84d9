import { placesQuerySchema } from '@vivarium/contracts/places/http.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import { sendCached } from '@vivarium/platform/http/cached-json.ts';
import type { RequestHandler } from 'express';
import type { FindPlaces } from './gazetteer.ts';

const DEFAULT_LIMIT = 8;
/** Cities do not move. */
const AGE = 86_400;

/** `GET /places`: cities by the beginning of their name. */
export function placesRoute(findPlaces: FindPlaces): RequestHandler {
  return (request, response) => {
    const { q, limit } = parseOrThrow(placesQuerySchema, request.query, 'invalid_request');
    sendCached(request, response, { places: findPlaces(q, limit ?? DEFAULT_LIMIT) }, AGE);
  };
}
