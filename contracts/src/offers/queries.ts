import { minVersionQuerySchema } from '../shared/min-version.ts';
import { operation } from '../shared/operation.ts';
import { ofOffer } from './commands.ts';
import { myOffersPageSchema, myOffersQuerySchema, offerItemSchema } from './http.ts';

/** What query-api tells of offers, each to its two parties only. */
export const offerQueries = {
  showOffer: operation({
    method: 'get',
    path: '/offers/{id}',
    operationId: 'showOffer',
    tag: 'offers',
    summary: 'An offer: what lies on the table, who has said what, and when it expires',
    token: 'required',
    params: ofOffer,
    query: minVersionQuerySchema,
    success: { status: 200, description: 'The offer', schema: offerItemSchema },
    problems: ['offer_not_found', 'not_yet_projected'],
  }),
  listMyOffers: operation({
    method: 'get',
    path: '/my/offers',
    operationId: 'listMyOffers',
    tag: 'offers',
    summary: 'Offers that one has made and been made, the newest word first',
    token: 'required',
    query: myOffersQuerySchema,
    success: { status: 200, description: 'A page of offers', schema: myOffersPageSchema },
  }),
};
