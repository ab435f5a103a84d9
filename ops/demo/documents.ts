import { decideChangeProfile } from '@vivarium/command-api/identity/change-profile/decide.ts';
import { decideRegister } from '@vivarium/command-api/identity/register/decide.ts';
import { userEvent } from '@vivarium/command-api/identity/user-event.ts';
import type { UserEvent } from '@vivarium/contracts/identity/events.ts';
import { profilePatchSchema } from '@vivarium/contracts/identity/http/profile.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { evolveListing, type PublicListing } from '@vivarium/projector/read-models/listings/evolve.ts';
import { evolveSeller } from '@vivarium/projector/read-models/sellers/evolve.ts';
import { randomOf } from './chance/random.ts';
import { uuidV7 } from './chance/uuid.ts';
import { countries } from './sellers/countries.ts';
import { readCities } from './sellers/gazetteer.ts';
import type { Seller } from './sellers/seller.ts';
import { eventsOfPlan } from './timeline/happenings.ts';
import { type Market, openMarket } from './timeline/market.ts';
import { planOf } from './timeline/plan.ts';

/**
 * The demo market without its command path, for benches: the same listings as events, as states and as the documents
 * that the projector makes of them. Everything is a generator: a million is never in memory.
 */
export function demoMarket(options: { seed: string; listings: number; until: Date }): Market {
  const { seed, listings, until } = options;
  return openMarket({ seed, size: listings, until: until.getTime(), cities: readCities(countries) });
}

/** The last event of each listing, which carries its state. */
export function* lastListingEvents(market: Market): Generator<ListingEvent> {
  for (let index = 0; index < market.size; index++) {
    const last = eventsOfPlan(planOf(market, index)).at(-1);
    if (last !== undefined) yield last;
  }
}

/** The last event of each seller. */
export function* sellerEvents(market: Market): Generator<UserEvent> {
  for (const seller of market.sellers) yield sellerEvent(seller);
}

/** What the projector makes of the sellers. */
export function* sellerDocuments(market: Market): Generator<SellerDocument> {
  for (const event of sellerEvents(market)) {
    const document = evolveSeller(undefined, event);
    if (document !== undefined) yield document;
  }
}

/** What the projector makes of the listings: documents of those that are public, stubs of the others. */
export function* listingDocuments(market: Market): Generator<PublicListing> {
  const sellers = new Map([...sellerDocuments(market)].map((document) => [document.id, document]));
  for (const event of lastListingEvents(market)) {
    const document = evolveListing(undefined, event, ({ id }) => sellers.get(id));
    if (document !== undefined) yield document;
  }
}

function sellerEvent({ id, registration, registeredAt, profile }: Seller): UserEvent {
  const now = new Date(registeredAt);
  const registered = decideRegister(registration, { id, now });
  const decision = decideChangeProfile(registered, profilePatchSchema.parse(profile));
  const happening =
    decision === 'unchanged'
      ? { type: 'user.profile_changed' as const, after: registered, changed: [] }
      : decision;
  const cause = { correlationId: `demo-${registration.username}`, causationId: null, traceparent: null };
  const eventId = uuidV7(registeredAt, randomOf(id, 'profile'));
  return userEvent(happening, { id: eventId, now, cause });
}
