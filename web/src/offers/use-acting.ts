import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { showAfter } from '../api/show-after.ts';
import { afterwards, offerQuery } from './offers-query.ts';

/** What one does with an offer; it is shown as it is after it. */
export function useActing(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (receipt: Promise<OfferReceipt>) =>
      showAfter(client, offerQuery(id), afterwards(await receipt)),
    onError: () => client.invalidateQueries(offerQuery(id)),
  });
}
