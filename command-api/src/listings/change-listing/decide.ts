import { isDeepStrictEqual } from 'node:util';
import type { ChangeListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { parseAmount } from '@vivarium/contracts/shared/money.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import { invalidListing } from '../create-listing/decide.ts';
import type { Decision, Listing } from '../decision.ts';
import { reasonsAgainst } from '../publish-listing/reasons-against.ts';
import { changeableStatuses } from '../status-machine.ts';

const fields = [
  'subcategory',
  'title',
  'description',
  'price',
  'quantity',
  'location',
  'attributes',
] as const;

/**
 * Decides a change of what a listing says. What is public must stay fit to be public.
 * @param patch the fields that change; `attributes` as a whole, a price without a currency in the one it has.
 */
export function decideChange(listing: Listing, patch: ChangeListingBody, now: Date): Decision {
  if (!changeableStatuses.includes(listing.status)) {
    return new Problem('status_conflict', `A listing that is ${listing.status} cannot be changed.`);
  }
  const price = patch.price === undefined ? listing.price : priceOf(patch.price, listing);
  if (price instanceof Problem) return price;
  const subcategory =
    patch.subcategory === undefined ? listing.subcategory : (patch.subcategory ?? undefined);
  const { category } = listing;
  const attributes = patch.attributes ?? listing.attributes;
  const checked = checkAttributes({ category, subcategory, attributes }, now);
  if ('details' in checked) return invalidListing(checked.details);
  const { subcategory: _before, ...kept } = listing;
  const after: Listing = {
    ...kept,
    title: patch.title ?? listing.title,
    description: patch.description ?? listing.description,
    quantity: patch.quantity ?? listing.quantity,
    location: patch.location ?? listing.location,
    price,
    ...(subcategory === undefined ? {} : { subcategory }),
    ...checked.described,
    version: listing.version + 1,
    updatedAt: now.toISOString(),
  };
  const changed = fields.filter((field) => !isDeepStrictEqual(after[field], listing[field]));
  if (changed.length === 0) return 'unchanged';
  const details = listing.status === 'draft' ? [] : reasonsAgainst(after);
  if (details.length > 0) {
    return new Problem('not_publishable', 'With this change the listing could not stay published.', {
      details,
    });
  }
  return { type: 'listing.changed', after, changed };
}

function priceOf(
  price: NonNullable<ChangeListingBody['price']>,
  listing: Listing,
): Listing['price'] | Problem {
  const currency = price.currency ?? listing.price.currency;
  const amount = parseAmount(price.amount, currency);
  if (typeof amount === 'number') return { amount, currency };
  return invalidListing([{ path: 'price.amount', message: amount.reason }]);
}
