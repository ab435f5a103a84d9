import type { Transaction } from 'kysely';
import { context } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { closeOffers, reopenOffers } from './follow-market/reaction.ts';
import { expireOffers } from './keep-deadlines/keep.ts';
import { offersMigration } from './migrations/2026-11-28-offers.ts';
import { offerEvent } from './offer-kind.ts';
import { offersInIdOrder } from './offers.store.ts';
import type { OfferTables } from './offers.table.ts';
import { createOffers } from './offers.ts';
import { makingAt, offersAt } from './offers-at.ts';
import { offerOperations } from './operations.ts';
import { personalOffers } from './personal.ts';
import { reopenMissed } from './reopen-missed/job.ts';
import { takeOffer } from './take-offer/take.ts';

/** Offers: prices below the one that is asked, and for whom they are kept. */
export const offers = context({
  migrations: { '2026-11-28-offers': offersMigration },
  personal: personalOffers,
  reactions: [closeOffers, reopenOffers],
  jobs: [reopenMissed],
  loops: [{ name: 'offer-deadlines', everyMs: 1000, round: (at) => expireOffers(offersAt(at, at)) }],
  open: (resources) => ({
    commands: (moment) => createOffers(makingAt(resources, moment)),
    operations: (moment) => offerOperations(createOffers(makingAt(resources, moment))),
    answers: (moment) => ({
      agreedPrice: (transaction, taking) =>
        takeOffer(transaction as unknown as Transaction<OfferTables>, taking, offersAt(resources, moment)),
    }),
    snapshots: (moment) => ({
      offers: snapshotsOf(
        (after, limit) => offersInIdOrder(offersAt(resources, moment).db, after, limit),
        (offer, meta) => offerEvent({ type: 'offer.snapshotted', after: offer, changed: [] }, meta),
        moment,
      ),
    }),
  }),
});
