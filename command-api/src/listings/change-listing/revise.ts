import { isDeepStrictEqual } from 'node:util';
import type { ChangeListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { leftOf } from '@vivarium/contracts/listings/left.ts';
import { reasonsAgainst } from '@vivarium/contracts/listings/publishing.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { fewerWays } from '@vivarium/contracts/shared/delivery-method.ts';
import { attachmentsOf } from '../attachments/attachments-of.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import { invalidListing } from '../create-listing/decide.ts';
import type { Decision, Listing } from '../decision.ts';
import { withLife } from '../life.ts';
import { changeableStatuses } from '../status-machine.ts';

/** What a listing is to say: fields that are not there stay, and the price is one. */
export type Revision = Omit<ChangeListingBody, 'price'> & { price?: Listing['price'] | undefined };

const fields = [
  'category',
  'subcategory',
  'title',
  'description',
  'price',
  'quantity',
  'delivery',
  'location',
  'attributes',
  'media',
] as const;

/** @returns a refusal where the status does not let the owner change what a listing says. */
export function refuseUnlessChangeable({ status }: Listing): Problem | undefined {
  if (changeableStatuses.includes(status)) return undefined;
  return new Problem('status_conflict', `A listing that is ${status} cannot be changed.`);
}

/** @returns the stock of a listing of which there were so many; undefined: nobody has ordered any yet. */
function stockOf({ stock }: Listing, quantity: number): Listing['stock'] {
  return stock && { ...stock, left: leftOf(quantity, stock) };
}

/** What is all ordered would stand there as for sale, and nobody could have it. */
function noneLeft({ reserved, sold }: NonNullable<Listing['stock']>): Problem {
  const gone = reserved + sold;
  const message = `counts those that are sold: ${gone} have been ordered already. Hide it, or say that it is sold`;
  return invalidListing([{ path: 'quantity', message, code: 'none_left' }]);
}

/** Decides what a listing says from now on. What is public must stay fit to be public. */
export function revise(listing: Listing, revision: Revision, now: Date): Decision {
  const refusal = refuseUnlessChangeable(listing);
  if (refusal !== undefined) return refusal;
  const { category = listing.category } = revision;
  const isMoved = category !== listing.category;
  if (isMoved && listing.status !== 'draft') {
    const message = 'changes only while it is a draft: create another listing';
    return invalidListing([{ path: 'category', message, code: 'category_fixed' }]);
  }
  // What described another kind of thing is gone with it, unless it is said anew.
  const kept = isMoved ? { subcategory: undefined, attributes: {} } : listing;
  const subcategory =
    revision.subcategory === undefined ? kept.subcategory : (revision.subcategory ?? undefined);
  const attributes = revision.attributes ?? kept.attributes;
  const checked = checkAttributes({ category, subcategory, attributes }, now);
  if ('details' in checked) return invalidListing(checked.details);
  const quantity = revision.quantity ?? listing.quantity;
  const stock = stockOf(listing, quantity);
  if (stock?.left === 0 && quantity !== listing.quantity) return noneLeft(stock);
  const delivery = revision.delivery === undefined ? listing.delivery : fewerWays(revision.delivery);
  const { subcategory: _before, delivery: _offered, ...rest } = listing;
  const after = withLife(listing, {
    ...rest,
    title: revision.title ?? listing.title,
    description: revision.description ?? listing.description,
    quantity,
    ...(stock && { stock }),
    location: revision.location ?? listing.location,
    price: revision.price ?? listing.price,
    media: revision.media === undefined ? listing.media : attachmentsOf(revision.media),
    ...(subcategory === undefined ? {} : { subcategory }),
    ...(delivery && { delivery }),
    ...checked.described,
    version: listing.version + 1,
    updatedAt: now.toISOString(),
  });
  const changed = fields.filter((field) => !isDeepStrictEqual(after[field], listing[field]));
  if (changed.length === 0) return 'unchanged';
  const details = listing.status === 'draft' ? [] : reasonsAgainst(after, now);
  if (details.length > 0) {
    return new Problem('not_publishable', 'With this change the listing could not stay published.', {
      details,
    });
  }
  return { type: 'listing.changed', after, changed, before: listing };
}
