import type { UserEvent } from '@vivarium/contracts/identity/events.ts';
import { policiesOf } from '@vivarium/contracts/identity/policies.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';

/** The seller's public profile after a user event; undefined when the event is not newer than the document. */
export function evolveSeller(
  document: SellerDocument | undefined,
  event: UserEvent,
): SellerDocument | undefined {
  if (event.aggregateversion <= (document?.sources.seller ?? 0)) return undefined;
  const { user } = event.data;
  return {
    id: event.subject,
    sources: { seller: event.aggregateversion },
    visible: user.erased !== true,
    username: user.username,
    displayName: user.displayName,
    bio: user.bio,
    city: user.city,
    region: user.region,
    country: user.country,
    avatarUrl: user.avatarUrl,
    ...policiesOf(user),
    isOfficialStore: user.isOfficialStore,
    isEmailVerified: user.isEmailVerified,
    isIdentityVerified: user.isIdentityVerified,
    isSuspended: user.isSuspended,
    rating: document?.rating ?? null,
    ratingCount: document?.ratingCount ?? 0,
    createdAt: user.createdAt,
  };
}
