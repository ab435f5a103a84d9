import { Problem } from '@vivarium/contracts/problem.ts';
import type { Actor } from '../aggregate/decision.ts';
import type { Listing } from './decision.ts';
import type { Transition } from './status-machine.ts';

/** @returns a refusal unless the actor is the seller. The word "seller" is all that it says of whose it is. */
export function refuseUnlessOwner(listing: Listing, actor: Actor): Problem | undefined {
  if (listing.sellerId === actor.id) return undefined;
  return new Problem('forbidden', 'Only its seller may do this to a listing.');
}

/** @returns a refusal unless the actor moderates. */
export function refuseUnlessModerator(_listing: Listing, actor: Actor): Problem | undefined {
  if (actor.role === 'moderator' || actor.role === 'admin') return undefined;
  return new Problem('forbidden', 'Only a moderator may do this.');
}

/** @returns a refusal unless the actor moderates, and it is not their own: nobody judges in a matter of theirs. */
export function refuseUnlessAnotherModerator(listing: Listing, actor: Actor): Problem | undefined {
  if (actor.role !== 'user' && listing.sellerId === actor.id)
    return new Problem('forbidden', 'This listing is yours: another moderator has to look at it.');
  return refuseUnlessModerator(listing, actor);
}

/** What each of those whom the status machine names is asked. Nobody gives the commands of an order by hand. */
export const refusalOf: Readonly<
  Record<Transition['by'], (listing: Listing, actor: Actor) => Problem | undefined>
> = {
  owner: refuseUnlessOwner,
  moderator: refuseUnlessModerator,
  orders: () => new Problem('forbidden', 'Only an order does this to a listing.'),
};
