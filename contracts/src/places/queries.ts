import { operation } from '../shared/operation.ts';
import { placesQuerySchema, placesSchema } from './http.ts';

/** What query-api tells of places. */
export const placesQueries = {
  listPlaces: operation({
    method: 'get',
    path: '/places',
    operationId: 'listPlaces',
    conditional: true,
    tag: 'places',
    summary: 'Cities by the beginning of their name',
    query: placesQuerySchema,
    success: { status: 200, description: 'The cities, largest first', schema: placesSchema },
  }),
};
