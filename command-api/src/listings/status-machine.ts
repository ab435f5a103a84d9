import type { ListingEventType } from '@vivarium/contracts/listings/events.ts';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';

/** Everything that moves a listing from one status to another. */
export const transitionNames = [
  'publish',
  'hide',
  'mark-sold',
  'remove',
  'ban',
  'unban',
  'reserve',
  'release',
  'sell',
] as const;
export type TransitionName = (typeof transitionNames)[number];

export interface Transition {
  from: readonly ListingStatus[];
  to: ListingStatus;
  /** `orders`: what becomes of its stock; see follow-stock. */
  by: 'owner' | 'moderator' | 'orders';
  event: ListingEventType;
}

/** The life of a listing: this table and nothing else says which status may follow which. */
export const transitions: Readonly<Record<TransitionName, Transition>> = {
  publish: { from: ['draft', 'hidden'], to: 'active', by: 'owner', event: 'listing.published' },
  hide: { from: ['active'], to: 'hidden', by: 'owner', event: 'listing.hidden' },
  'mark-sold': { from: ['active'], to: 'sold', by: 'owner', event: 'listing.sold' },
  remove: { from: ['draft', 'active', 'hidden'], to: 'removed', by: 'owner', event: 'listing.removed' },
  ban: {
    from: ['draft', 'active', 'reserved', 'sold', 'hidden'],
    to: 'banned',
    by: 'moderator',
    event: 'listing.banned',
  },
  unban: { from: ['banned'], to: 'hidden', by: 'moderator', event: 'listing.unbanned' },
  /** Also from sold: one was taken back and another reserved before this was told. */
  reserve: { from: ['active', 'sold'], to: 'reserved', by: 'orders', event: 'listing.reserved' },
  /** The order came to nothing, or the sale was taken back. */
  release: { from: ['reserved', 'sold'], to: 'active', by: 'orders', event: 'listing.released' },
  /** Also from active: it was reserved and paid before this was told. */
  sell: { from: ['active', 'reserved'], to: 'sold', by: 'orders', event: 'listing.sold' },
};

/** @returns the status that the transition leads to, undefined where it may not be made. */
export function statusAfter(status: ListingStatus, name: TransitionName): ListingStatus | undefined {
  const { from, to } = transitions[name];
  return from.includes(status) ? to : undefined;
}

/** Statuses in which the owner may change what a listing says. */
export const changeableStatuses: readonly ListingStatus[] = ['draft', 'active', 'hidden'];
