import { z } from 'zod';
import { ofListing } from '../listings/commands.ts';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { offerBodySchema, offerReceiptSchema, offerTermsItemSchema, offerTermsSchema } from './http.ts';

/** Somebody else's offer is none. */
export const ofOffer = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'offer_not_found', message: 'There is no such offer.' },
} as const;

const problems = [
  'offer_not_found',
  'offer_status_conflict',
  'offer_expired',
  'idempotency_key_reused',
  'version_mismatch',
] as const;
const onOffer = {
  method: 'post',
  tag: 'offers',
  token: 'required',
  headers: ['Idempotency-Key', 'If-Match'],
  params: ofOffer,
} as const;
const received = { status: 200, description: 'Done', schema: offerReceiptSchema } as const;
const onTerms = { tag: 'offers', token: 'required', params: ofListing } as const;

/** What command-api does with offers. */
export const offerCommands = {
  makeOffer: operation({
    method: 'post',
    path: '/listings/{id}/offers',
    operationId: 'makeOffer',
    tag: 'offers',
    summary: 'Offer a price below the one that is asked: it reserves nothing',
    token: 'required',
    headers: ['Idempotency-Key'],
    params: ofListing,
    body: offerBodySchema,
    success: {
      status: 201,
      description: 'It waits for its seller, or is accepted by what they have said before',
      schema: offerReceiptSchema,
    },
    problems: [
      'validation_failed',
      'listing_not_found',
      'own_listing',
      'not_available',
      'mixed_currencies',
      'offer_above_price',
      'offer_open',
      'too_many_offers',
      'idempotency_key_reused',
    ],
  }),
  counterOffer: operation({
    ...onOffer,
    path: '/offers/{id}/counter',
    operationId: 'counterOffer',
    summary: 'Name another price (whoever it waits for)',
    body: offerBodySchema,
    success: received,
    problems: ['validation_failed', 'mixed_currencies', 'offer_above_price', 'too_many_offers', ...problems],
  }),
  acceptOffer: operation({
    ...onOffer,
    path: '/offers/{id}/accept',
    operationId: 'acceptOffer',
    summary: 'Accept the price that lies on the table (whoever it waits for): its buyer may order at it',
    success: received,
    problems,
  }),
  declineOffer: operation({
    ...onOffer,
    path: '/offers/{id}/decline',
    operationId: 'declineOffer',
    summary: 'Decline it (whoever it waits for)',
    success: received,
    problems,
  }),
  withdrawOffer: operation({
    ...onOffer,
    path: '/offers/{id}/withdraw',
    operationId: 'withdrawOffer',
    summary: 'Take it back (whoever has made it; its buyer also when it is accepted)',
    success: received,
    problems,
  }),
  showOfferTerms: operation({
    ...onTerms,
    method: 'get',
    path: '/account/listings/{id}/offer-terms',
    operationId: 'showOfferTerms',
    summary: 'From which price on one’s own listing takes offers by itself',
    success: { status: 200, description: 'The terms', schema: offerTermsItemSchema },
    problems: ['listing_not_found', 'forbidden'],
  }),
  setOfferTerms: operation({
    ...onTerms,
    method: 'put',
    path: '/listings/{id}/offer-terms',
    operationId: 'setOfferTerms',
    summary: 'Say from which price on offers are accepted by themselves: nobody else sees it',
    body: offerTermsSchema,
    success: { status: 204, description: 'Noted' },
    problems: ['validation_failed', 'listing_not_found', 'forbidden', 'mixed_currencies'],
  }),
};
