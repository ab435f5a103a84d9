import type { CreateListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { fewerWays } from '@vivarium/contracts/shared/delivery-method.ts';
import { attachmentsOf } from '../attachments/attachments-of.ts';
import { checkAttributes } from '../attributes/check-attributes.ts';
import type { Happening } from '../decision.ts';

/** @returns the draft that the body describes, or every detail by which the catalogue refuses it. */
export function decideCreate(
  body: CreateListingBody,
  { id, sellerId, now }: { id: string; sellerId: string; now: Date },
): Happening | Problem {
  const { category, subcategory, attributes, media, delivery: given, ...said } = body;
  const delivery = fewerWays(given);
  const checked = checkAttributes({ category, subcategory, attributes }, now);
  if ('details' in checked) return invalidListing(checked.details);
  const at = now.toISOString();
  return {
    type: 'listing.created',
    after: {
      id,
      version: 1,
      sellerId,
      status: 'draft',
      ...said,
      ...(subcategory === undefined ? {} : { subcategory }),
      ...(delivery && { delivery }),
      ...checked.described,
      media: attachmentsOf(media),
      createdAt: at,
      updatedAt: at,
      publishedAt: null,
      soldAt: null,
    },
    changed: [],
  };
}

/** @returns a refusal that names every path. */
export function invalidListing(details: Problem['details']): Problem {
  const paths = details.map(({ path }) => path).join(', ');
  return new Problem('validation_failed', `The listing is not valid: ${paths}.`, { details });
}
