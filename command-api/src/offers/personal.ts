import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import { isOpenOffer } from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { newCause, type PersonalData } from '../personal-data.ts';
import type { OfferTimes } from './config.ts';
import { isPast, moveOffer } from './move-offer/decide.ts';
import { offerEvent } from './offer-kind.ts';
import { forgetTermsOf, termsOf } from './offer-terms/terms.store.ts';
import { lockOffer, offersOf, writeOffer } from './offers.store.ts';
import { offersAt } from './offers-at.ts';

/**
 * What somebody has offered and was offered, and what they would accept unasked. The prices stay, since they are the other
 * party's too, under an id that is nobody's name; their words, and what they called their animals, do not.
 */
export const personalOffers: PersonalData = {
  tell: async (personId, at) => {
    const { db } = offersAt(at, at);
    return { offers: await offersOf(db, personId), 'offer-terms': await termsOf(db, personId) };
  },
  erase: async (personId, at) => {
    const { db, hint, times } = offersAt(at, at);
    await forgetTermsOf(db, personId);
    const ids = (await offersOf(db, personId)).map(({ id }) => id);
    for (const id of ids) {
      await inTransaction(db, undefined, async (transaction) => {
        const offer = await lockOffer(transaction, id);
        const now = at.clock();
        const after = offer && withoutWordsOf(personId, offer, now, times);
        if (after === undefined) return;
        await writeOffer(transaction, after);
        const meta = { id: at.newId(), now, cause: newCause(at) };
        const changed = ['status', 'due', 'history', 'item'];
        await appendEvents(transaction, [offerEvent({ type: 'offer.erased', after, changed }, meta)]);
      });
    }
    hint();
    return (await offersOf(db, personId)).map(({ id, version }) => ({ id, version }));
  },
};

/**
 * @returns the offer without what one of its parties has written, at its end where it waited for something: both in one event,
 *   since it is the last that stays of it, and the other party hears of the end by it. Undefined where there is nothing to do.
 */
export function withoutWordsOf(
  personId: string,
  offer: OfferState,
  now: Date,
  times: OfferTimes,
): OfferState | undefined {
  const party = offer.sellerId === personId ? 'seller' : 'buyer';
  const isOpen = isOpenOffer(offer.status);
  const ended = isOpen ? endedBy(party, offer, now, times) : offer;
  const isTitled = party === 'seller' && offer.item.title !== '';
  const hasWords = offer.history.some(({ by, message }) => by === party && message !== null);
  if (!isOpen && !isTitled && !hasWords) return undefined;
  return {
    ...{ ...ended, version: offer.version + 1, updatedAt: now.toISOString() },
    item: isTitled ? { ...offer.item, title: '' } : offer.item,
    history: ended.history.map((chapter) => (chapter.by === party ? { ...chapter, message: null } : chapter)),
  };
}

/** A buyer who leaves takes it back; what a seller sells who leaves is not for sale any more. */
function endedBy(party: 'buyer' | 'seller', offer: OfferState, now: Date, times: OfferTimes): OfferState {
  const clock = { by: 'clock', now, times } as const;
  const ending = () => {
    if (isPast(offer, now)) return moveOffer(offer, 'expire', clock);
    if (party === 'seller') return moveOffer(offer, 'close', clock);
    return moveOffer(offer, 'withdraw', { ...clock, by: 'buyer' });
  };
  const moved = ending();
  if (moved instanceof Problem) throw moved;
  return moved.after;
}
