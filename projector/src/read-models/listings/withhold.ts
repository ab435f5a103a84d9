import type { ListingDocument, Stub } from '@vivarium/contracts/listings/document.ts';
import type { SellerCopy } from '@vivarium/contracts/listings/projected/seller-fields.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';
import type { Copy } from '../../definition/read-model.ts';
import { copyOfSeller, sellerOf } from './seller-copy.ts';

/** @returns the status that everybody sees, and what it is otherwise: nothing is for sale of who is suspended. */
export function shownAs(
  status: ListingStatus,
  { isSuspended }: Pick<SellerCopy, 'isSuspended'>,
): Pick<ListingDocument, 'status' | 'withheld'> {
  return isSuspended ? { status: 'hidden', withheld: status } : { status, withheld: null };
}

/** What public listings copy of their seller: {@link copyOfSeller}, and whether they are to be seen at all. */
export function copyOfPublicSeller(): Copy<ListingDocument | Stub> {
  const copy = copyOfSeller<ListingDocument>();
  return {
    ...copy,
    adopt: (document, references, takesBack) => {
      const adopted = copy.adopt(document, references, takesBack);
      if (adopted === undefined || !adopted.visible) return adopted;
      const seller = sellerOf(adopted.sellerId, references);
      return seller && { ...adopted, ...shownAs(adopted.withheld ?? adopted.status, seller) };
    },
  };
}
