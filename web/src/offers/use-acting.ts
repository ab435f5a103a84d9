import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { afterwards, offerQuery } from './offers-query.ts';

/** What one does with an offer; it is shown as it is after it. */
export function useActing(id: string) {
  const client = useQueryClient();
  const show = async (receipt: OfferReceipt) => {
    try {
      client.setQueryData(offerQuery(id).queryKey, await afterwards(receipt));
    } catch {
      // It is done, whether or not it can be seen at once: that is no refusal, after which somebody does it again.
      void client.invalidateQueries(offerQuery(id));
    }
  };
  return useMutation({
    mutationFn: async (receipt: Promise<OfferReceipt>) => show(await receipt),
    onError: () => client.invalidateQueries(offerQuery(id)),
  });
}
