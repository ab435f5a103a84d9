import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import type { Actor } from './decision.ts';

/** @returns the person behind an access token as one who gives commands. */
export function actorOf({ sub, role }: AccessClaims): Actor {
  return { id: sub, role };
}
