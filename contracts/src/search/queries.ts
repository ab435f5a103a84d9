import { operation } from '../shared/operation.ts';
import { searchBodySchema } from './http/request.ts';
import { searchResultsSchema } from './http/response.ts';

/** The search of the InstantSearch clients. */
export const searchQueries = {
  search: operation({
    method: 'post',
    path: '/search',
    operationId: 'search',
    tag: 'search',
    summary: 'Search in the wire format of the InstantSearch clients',
    description:
      'Up to 20 requests at once, each of hits and counts or (`type: "facet"`) among the values of one facet. ' +
      'Parameters have the names and meanings of Algolia’s search API; an unknown one is refused.',
    body: searchBodySchema,
    bodyProblem: 'invalid_request',
    success: {
      status: 200,
      description: 'One result per request, in their order',
      schema: searchResultsSchema,
    },
    problems: ['malformed_json', 'location_required', 'body_too_large', 'unsupported_media_type'],
  }),
};
