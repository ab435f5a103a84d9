import type { Policies } from '../identity/policies.ts';
import type { Sources } from '../shared/sources.ts';

/** A seller's public profile in Elasticsearch. */
export interface SellerDocument extends Policies {
  id: string;
  /** `seller`: version of the user, which `min_version` is compared with. */
  sources: Sources;
  /** Not, once their person has gone. */
  visible: boolean;
  username: string;
  displayName: string;
  bio: string;
  city: string | null;
  region: string | null;
  country: string | null;
  avatarUrl: string | null;
  isOfficialStore: boolean;
  isEmailVerified: boolean;
  isIdentityVerified: boolean;
  /** Nothing that they sell is found meanwhile. */
  isSuspended: boolean;
  rating: number | null;
  ratingCount: number;
  createdAt: string;
}
