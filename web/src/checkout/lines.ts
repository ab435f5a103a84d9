import type { ListingDetail, ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { Price } from '../format/sums.ts';

/** One thing that is bought: what it was when it was looked at, and how many. */
export interface CheckoutLine {
  listing: ListingItem & Pick<ListingDetail, 'delivery'>;
  quantity: number;
  /** Of one of them, where that is not what the listing says. */
  price?: Price;
}
