import { ofListing } from '../listings/commands.ts';
import { operation } from '../shared/operation.ts';
import { similarListingsSchema, similarQuerySchema } from './http.ts';

/** What query-api tells of listings like one. */
export const similarQueries = {
  listSimilarListings: operation({
    method: 'get',
    path: '/listings/{id}/similar',
    operationId: 'listSimilarListings',
    conditional: true,
    tag: 'listings',
    summary: 'Active listings like one, the most similar first',
    description:
      'Of the same species, or among goods of the same subcategory; at most two of one seller. Also of a reserved or ' +
      'sold one.',
    params: ofListing,
    query: similarQuerySchema,
    success: { status: 200, description: 'The listings', schema: similarListingsSchema },
    problems: ['listing_not_found'],
  }),
};
