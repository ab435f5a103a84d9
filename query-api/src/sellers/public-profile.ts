import { policiesOf } from '@vivarium/contracts/identity/policies.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';

/** How many of a seller's listings everybody can see, by what became of them. */
export interface ListingCounts {
  active: number;
  sold: number;
}

/** @returns a seller as everybody sees them. */
export function publicProfile(seller: SellerDocument, counts: ListingCounts | undefined): PublicProfile {
  return {
    id: encodeId(seller.id),
    username: seller.username,
    displayName: seller.displayName,
    bio: seller.bio,
    city: seller.city,
    region: seller.region,
    country: seller.country,
    avatarUrl: seller.avatarUrl,
    ...policiesOf(seller),
    isOfficialStore: seller.isOfficialStore,
    isEmailVerified: seller.isEmailVerified,
    isIdentityVerified: seller.isIdentityVerified,
    memberSince: seller.createdAt,
    rating: seller.rating,
    ratingCount: seller.ratingCount,
    activeListings: counts?.active ?? 0,
    soldListings: counts?.sold ?? 0,
    version: seller.sources.seller ?? 0,
  };
}
