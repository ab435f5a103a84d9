import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { OfferEventType } from '@vivarium/contracts/offers/events.ts';
import type { OfferBody, OfferTerms } from '@vivarium/contracts/offers/http.ts';
import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import type { OfferStepName } from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Kysely, Transaction } from 'kysely';
import { create } from '../aggregate/create.ts';
import type { Actor } from '../aggregate/decision.ts';
import { type Executed, execute, type Moment } from '../aggregate/execute.ts';
import { keyReused } from '../aggregate/outcome.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { requestHash } from '../aggregate/receipt.ts';
import { isAway } from '../away/away.store.ts';
import type { Questions } from '../context.ts';
import type { OfferTimes } from './config.ts';
import { decideOffer } from './make-offer/decide.ts';
import { moveOffer } from './move-offer/decide.ts';
import { type OfferAnswer, offerKind } from './offer-kind.ts';
import { acceptFromOf, setAcceptFrom } from './offer-terms/terms.store.ts';
import { countOfOffers, offerStore } from './offers.store.ts';
import type { OfferTables } from './offers.table.ts';

/** What work on offers needs that nobody has asked for. */
export interface OfferWork extends Moment {
  db: Kysely<OfferTables>;
  /** Says that the outbox has something. */
  hint: () => void;
  times: OfferTimes;
}

export interface OfferDependencies extends OfferWork, Pick<Questions, 'listing'> {}

/** What people can do with offers, apart from HTTP. Every function throws `Problem` to refuse. */
export function createOffers(given: OfferDependencies) {
  const { db, clock, newId, hint, times } = given;
  const offers = { kind: offerKind, store: offerStore, clock, newId };
  const carryOut = async (
    actor: Actor,
    work: (transaction: Transaction<OfferTables>) => Promise<Executed<OfferAnswer>>,
  ): Promise<OfferAnswer> => {
    const { answer, event } = await inTransaction(db, actor.organization, work);
    if (event !== undefined) hint();
    return answer;
  };
  const onOne =
    (name: OfferStepName) =>
    (actor: Actor, id: string, meta: CommandMeta, counter?: OfferBody): Promise<OfferAnswer> =>
      carryOut(actor, (transaction) =>
        execute<Transaction<OfferTables>, OfferState, OfferEventType, OfferAnswer>(transaction, offers, {
          ...{ id, actor, meta, name, body: counter ?? null, refuse },
          decide: (offer, now) =>
            moveOffer(offer, name, { by: partyOf(offer, actor), now, times, ...(counter && { counter }) }),
        }),
      );

  return {
    make: async (
      actor: Actor,
      listingId: string,
      body: OfferBody,
      meta: CommandMeta,
    ): Promise<OfferAnswer> => {
      const listing = await given.listing(listingId);
      return carryOut(actor, async (transaction) => {
        const earlier = await madeBefore(transaction, actor, { listingId, ...body }, meta);
        if (earlier !== undefined) return { answer: earlier, event: undefined };
        if (listing === undefined || !isSeen(listing, actor)) throw noListing();
        const [acceptFrom, before, isSellerAway] = [
          await acceptFromOf(transaction, listingId),
          await countOfOffers(transaction, actor.id, listingId),
          await isAway(transaction, listing.sellerId),
        ];
        return create(transaction, offers, {
          ...{ actor, meta, name: 'make', body: { listingId, ...body } },
          decide: ({ id, now }) =>
            decideOffer(listing, body, {
              ...{ id, buyerId: actor.id, now, times, acceptFrom, before, isSellerAway },
            }),
        });
      });
    },

    counter: (actor: Actor, id: string, body: OfferBody, meta: CommandMeta) =>
      onOne('counter')(actor, id, meta, body),
    accept: onOne('accept'),
    decline: onOne('decline'),
    withdraw: onOne('withdraw'),

    /** From which price on somebody's own listing takes offers by itself. */
    terms: async (actor: Actor, listingId: string): Promise<Money | undefined> => {
      const { id } = await ownListing(given, actor, listingId);
      return acceptFromOf(db, id);
    },

    setTerms: async (actor: Actor, listingId: string, { acceptFrom }: OfferTerms): Promise<void> => {
      const listing = await ownListing(given, actor, listingId);
      if (acceptFrom !== null && acceptFrom.currency !== listing.price.currency)
        throw new Problem('mixed_currencies', `Its price is in ${listing.price.currency}.`);
      await setAcceptFrom(db, listing, acceptFrom);
    },
  };
}
export type Offers = ReturnType<typeof createOffers>;

/** What was asked for under a key before is answered as it stands now: it was weighed when it was made. */
async function madeBefore(
  transaction: Transaction<OfferTables>,
  { id: creatorId }: Actor,
  body: unknown,
  { idempotencyKey: key }: CommandMeta,
): Promise<OfferAnswer | undefined> {
  const hash = requestHash('make', body);
  const earlier = await offerStore.made(transaction, { creatorId, key, requestHash: hash });
  if (earlier === undefined) return undefined;
  if (earlier.requestHash !== hash) throw keyReused();
  const stored = await offerStore.read(transaction, earlier.id, undefined);
  return stored && offerKind.answerOf(stored.state);
}

function refuse({ buyerId, sellerId }: OfferState, { id }: Actor): Problem | undefined {
  return id === buyerId || id === sellerId ? undefined : offerKind.absent();
}

function partyOf({ buyerId }: OfferState, { id }: Actor): 'buyer' | 'seller' {
  return id === buyerId ? 'buyer' : 'seller';
}

const isSeen = ({ status, sellerId }: ListingState, { id }: Actor): boolean =>
  sellerId === id || openStatuses.includes(status);

async function ownListing(
  { listing: find }: OfferDependencies,
  actor: Actor,
  id: string,
): Promise<ListingState> {
  const listing = await find(id);
  if (listing === undefined || listing.status === 'removed' || !isSeen(listing, actor)) throw noListing();
  if (listing.sellerId !== actor.id) throw new Problem('forbidden', 'It is not your listing.');
  return listing;
}

function noListing(): Problem {
  return new Problem('listing_not_found', 'There is no such listing.');
}
