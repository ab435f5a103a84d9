import { currentCause } from '@vivarium/platform/http/request-context.ts';
import { eachDue } from '../../background/each-due.ts';
import { isPast } from '../move-offer/decide.ts';
import { overdueOffers } from '../offers.store.ts';
import type { OfferWork } from '../offers.ts';
import { stepByItself } from '../step-by-itself.ts';

/** Has offers expire whose time has passed. @returns whether any did. */
export async function expireOffers(given: OfferWork): Promise<boolean> {
  const due = await overdueOffers(given.db, given.clock(), 50);
  return eachDue(due, (id) =>
    stepByItself(given, id, currentCause(), (offer, now) => (isPast(offer, now) ? 'expire' : undefined)),
  );
}
