import { Problem } from '@vivarium/contracts/problem.ts';
import type { Decision } from '../decision.ts';
import { type SellerRequirement, sellerLacks } from './seller-requirements.ts';

/** Refuses a publication by somebody who lacks what is asked of sellers, with whatever else is against it. Pure. */
export function meetRequirements(decision: Decision, missing: readonly SellerRequirement[]): Decision {
  if (missing.length === 0 || decision === 'unchanged') return decision;
  if (!(decision instanceof Problem)) return sellerLacks(missing);
  return decision.code === 'not_publishable' ? sellerLacks(missing, decision.details) : decision;
}
