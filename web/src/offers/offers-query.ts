import { queryOptions } from '@tanstack/react-query';
import { offerCommands } from '@vivarium/contracts/offers/commands.ts';
import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { offerQueries } from '@vivarium/contracts/offers/queries.ts';
import { FIRST_VERSION } from '@vivarium/contracts/shared/first-version.ts';
import { call } from '../api/call.ts';

/** What an offer may be asked to do without a word. */
export const answers = {
  accept: offerCommands.acceptOffer,
  decline: offerCommands.declineOffer,
  withdraw: offerCommands.withdrawOffer,
} as const;

/** An offer. One that was only just made is waited for: the mail that tells of it may be read before it is to be seen. */
export function offerQuery(id: string) {
  return queryOptions({
    queryKey: ['offer', id],
    queryFn: ({ signal }) =>
      call(offerQueries.showOffer, { params: { id }, query: { min_version: FIRST_VERSION } }, { signal }),
    staleTime: 0,
  });
}

/** @returns an offer as it is after what one has just done to it. */
export const afterwards = ({ id, version }: OfferReceipt) =>
  call(offerQueries.showOffer, { params: { id }, query: { min_version: version } });

/** The newest of one's own offers for a listing, as its buyer or as its seller. */
export function offersForQuery(listing: string, role: 'buyer' | 'seller') {
  return queryOptions({
    queryKey: ['offers-for', listing, role],
    queryFn: ({ signal }) =>
      call(offerQueries.listMyOffers, { query: { listing, role, limit: 50 } }, { signal }),
    staleTime: 0,
  });
}
