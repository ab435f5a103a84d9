import type { ChangeListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import type { Problem } from '@vivarium/contracts/problem.ts';
import { parseAmount } from '@vivarium/contracts/shared/money.ts';
import { invalidListing } from '../create-listing/decide.ts';
import type { Listing } from '../decision.ts';

/** @returns a price as somebody gives it, without a currency in that of the listing; or why it is none. */
export function priceOf(
  price: NonNullable<ChangeListingBody['price']>,
  listing: Listing,
): Listing['price'] | Problem {
  const currency = price.currency ?? listing.price.currency;
  const amount = parseAmount(price.amount, currency);
  if (typeof amount === 'number') return { amount, currency };
  return invalidListing([{ path: 'price.amount', message: amount.reason }]);
}
