import { isDeepStrictEqual } from 'node:util';
import type { ChangeListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import { invalidListing } from '../create-listing/decide.ts';
import type { Decision, Listing } from '../decision.ts';
import { reasonsAgainst } from '../publish-listing/reasons-against.ts';
import { changeableStatuses } from '../status-machine.ts';

/** What a listing is to say: fields that are not there stay, and the price is one. */
export type Revision = Omit<ChangeListingBody, 'price'> & { price?: Listing['price'] | undefined };

const fields = [
  'subcategory',
  'title',
  'description',
  'price',
  'quantity',
  'location',
  'attributes',
] as const;

/** @returns a refusal where the status does not let the owner change what a listing says. */
export function refuseUnlessChangeable({ status }: Listing): Problem | undefined {
  if (changeableStatuses.includes(status)) return undefined;
  return new Problem('status_conflict', `A listing that is ${status} cannot be changed.`);
}

/** Decides what a listing says from now on. What is public must stay fit to be public. */
export function revise(listing: Listing, revision: Revision, now: Date): Decision {
  const refusal = refuseUnlessChangeable(listing);
  if (refusal !== undefined) return refusal;
  const subcategory =
    revision.subcategory === undefined ? listing.subcategory : (revision.subcategory ?? undefined);
  const { category } = listing;
  const attributes = revision.attributes ?? listing.attributes;
  const checked = checkAttributes({ category, subcategory, attributes }, now);
  if ('details' in checked) return invalidListing(checked.details);
  const { subcategory: _before, ...kept } = listing;
  const after: Listing = {
    ...kept,
    title: revision.title ?? listing.title,
    description: revision.description ?? listing.description,
    quantity: revision.quantity ?? listing.quantity,
    location: revision.location ?? listing.location,
    price: revision.price ?? listing.price,
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
