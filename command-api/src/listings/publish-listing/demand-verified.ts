import { Problem } from '@vivarium/contracts/problem.ts';
import type { Decision } from '../decision.ts';

const reason = {
  path: 'email',
  message: 'must be confirmed before anything can be published',
  code: 'email_not_verified',
} as const;

/** @returns the refusal of somebody who has not proved that their address is theirs. */
export function emailNotVerified(details: Problem['details'] = []): Problem {
  const message = 'Confirm your e-mail address first: we have mailed you a link.';
  return new Problem('email_not_verified', message, { details: [reason, ...details] });
}

/** Refuses a publication by somebody whose address is not verified, with whatever else is against it. Pure. */
export function demandVerified(decision: Decision, isVerified: boolean): Decision {
  if (isVerified || decision === 'unchanged') return decision;
  if (!(decision instanceof Problem)) return emailNotVerified();
  return decision.code === 'not_publishable' ? emailNotVerified(decision.details) : decision;
}
