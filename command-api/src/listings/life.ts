import { lifeAfter } from '@vivarium/contracts/listings/life.ts';
import type { Listing } from './decision.ts';

/** @returns a listing after a change, with the turn of its life that the change is; as it is while it was never published. */
export function withLife(before: Listing, after: Listing): Listing {
  const life = lifeAfter(before, after);
  return life === undefined ? after : { ...after, life };
}
