import { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { feature } from '../feature.ts';
import { listMyOffers } from './list-my-offers.ts';
import { showOffer } from './show-offer.ts';

/** Offers, for their two parties. */
export const offers = feature(offerQueries, {
  showOffer: { readModels: ['offers', 'sellers'], handler: showOffer },
  listMyOffers: { readModels: ['offers', 'sellers'], handler: listMyOffers },
});
