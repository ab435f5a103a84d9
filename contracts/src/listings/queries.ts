import { operation } from '../shared/operation.ts';
import { ofListing } from './commands.ts';
import { listingDetailSchema, listingPageSchema } from './http/item.ts';
import { myListingsPageSchema, myListingsQuerySchema } from './http/own.ts';
import { listingDetailQuerySchema, listingQuerySchema } from './http/query.ts';

/** What query-api tells of listings. */
export const listingQueries = {
  listListings: operation({
    method: 'get',
    path: '/listings',
    operationId: 'listListings',
    conditional: true,
    tag: 'listings',
    summary: 'Active listings, filtered, counted and ordered',
    query: listingQuerySchema,
    moreQuery: {
      prefix: 'attr.',
      name: 'attr.<key>',
      description:
        'A value of an attribute that a category declares as a facet, e.g. attr.brand=Exo Terra; a comma within is %2C',
    },
    success: { status: 200, description: 'A page of listings', schema: listingPageSchema },
    problems: ['location_required'],
  }),
  showListing: operation({
    method: 'get',
    path: '/listings/{id}',
    operationId: 'showListing',
    conditional: true,
    tag: 'listings',
    summary: 'One listing',
    description: 'Active, reserved and sold ones for everybody; in every other status for its seller only.',
    token: 'optional',
    params: ofListing,
    query: listingDetailQuerySchema,
    success: { status: 200, description: 'The listing', schema: listingDetailSchema },
    problems: ['listing_not_found', 'not_yet_projected'],
  }),
  listMyListings: operation({
    method: 'get',
    path: '/my/listings',
    operationId: 'listMyListings',
    tag: 'listings',
    summary: 'One’s own listings in whatever status, searched, counted and ordered',
    token: 'required',
    query: myListingsQuerySchema,
    success: { status: 200, description: 'A page of listings', schema: myListingsPageSchema },
    problems: ['not_yet_projected'],
  }),
};
