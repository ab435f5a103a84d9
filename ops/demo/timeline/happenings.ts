import { decideChange } from '@vivarium/command-api/listings/change-listing/decide.ts';
import { decideCreate } from '@vivarium/command-api/listings/create-listing/decide.ts';
import { decideTransition } from '@vivarium/command-api/listings/decide-transition.ts';
import type { Decision, Happening, Listing } from '@vivarium/command-api/listings/decision.ts';
import { listingEvent } from '@vivarium/command-api/listings/listing-event.ts';
import { decideMarkSold } from '@vivarium/command-api/listings/mark-sold/decide.ts';
import { decidePublish } from '@vivarium/command-api/listings/publish-listing/decide.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import {
  changeListingBodySchema,
  createListingBodySchema,
  markSoldBodySchema,
} from '@vivarium/contracts/listings/http/commands.ts';
import { randomOf } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import { happened } from './happened.ts';
import type { ListingPlan, Step } from './plan.ts';

/**
 * What the write side would make of a plan: its own pure decisions, one after the other, without a store.
 * @returns one event per step, in order of version
 * @throws {Problem} what the write side would refuse
 */
export function eventsOfPlan(plan: ListingPlan): ListingEvent[] {
  return happeningsOf(plan).map((happening, i) => eventOf(plan, happening, i));
}

/**
 * Where a plan ends.
 * @returns the listing as the write side would hold it, with its exact point, and the event that says no more than that:
 *   `listing.snapshotted`, as its steps have not been taken one by one
 * @throws {Problem} what the write side would refuse
 */
export function endOfPlan(plan: ListingPlan): { listing: Listing; event: ListingEvent } {
  const last = happeningsOf(plan).at(-1);
  if (last === undefined) throw new Error('a plan begins by creating its listing');
  const end: Happening = { type: 'listing.snapshotted', after: last.after, changed: [] };
  return { listing: last.after, event: eventOf(plan, end, plan.steps.length - 1) };
}

function happeningsOf(plan: ListingPlan): Happening[] {
  const happenings: Happening[] = [];
  for (const step of plan.steps) happenings.push(happened(decide(happenings.at(-1)?.after, step, plan)));
  return happenings;
}

function eventOf(plan: ListingPlan, happening: Happening, turn: number): ListingEvent {
  const at = plan.steps[turn]?.at ?? 0;
  const id = uuidV7(at, randomOf(plan.id, turn));
  const cause = { correlationId: `demo-${plan.index}`, causationId: null, traceparent: null };
  return listingEvent(happening, { id, now: new Date(at), cause });
}

function decide(listing: Listing | undefined, step: Step, plan: ListingPlan): Decision {
  const now = new Date(step.at);
  if (step.kind === 'create') {
    const body = createListingBodySchema.parse(step.body);
    return decideCreate(body, { id: plan.id, sellerId: plan.seller.id, now });
  }
  if (listing === undefined) throw new Error('a plan begins by creating its listing');
  if (step.kind === 'change') return decideChange(listing, changeListingBodySchema.parse(step.patch), now);
  if (step.kind === 'mark-sold')
    return decideMarkSold(listing, markSoldBodySchema.parse({ price: step.price }), now);
  return step.kind === 'publish' ? decidePublish(listing, now) : decideTransition(listing, step.kind, now);
}
