import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import { isOpenOffer } from '@vivarium/contracts/offers/steps.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { newCause, type PersonalData } from '../personal-data.ts';
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
    const { db, hint } = offersAt(at, at);
    await forgetTermsOf(db, personId);
    const ids = (await offersOf(db, personId)).map(({ id }) => id);
    for (const id of ids) {
      await inTransaction(db, undefined, async (transaction) => {
        const offer = await lockOffer(transaction, id);
        const now = at.clock();
        const after = offer && withoutWordsOf(personId, offer, now);
        if (after === undefined) return;
        await writeOffer(transaction, after);
        const meta = { id: at.newId(), now, cause: newCause(at) };
        const changed = ['status', 'history', 'item'];
        await appendEvents(transaction, [offerEvent({ type: 'offer.erased', after, changed }, meta)]);
      });
    }
    hint();
    return (await offersOf(db, personId)).map(({ id, version }) => ({ id, version }));
  },
};

/** @returns the offer without what one of its parties has written; undefined where there is nothing of it. */
export function withoutWordsOf(personId: string, offer: OfferState, now: Date): OfferState | undefined {
  const party = offer.sellerId === personId ? 'seller' : 'buyer';
  const isOpen = isOpenOffer(offer.status);
  const isTitled = party === 'seller' && offer.item.title !== '';
  const hasWords = offer.history.some(({ by, message }) => by === party && message !== null);
  if (!isOpen && !isTitled && !hasWords) return undefined;
  return {
    ...{ ...offer, version: offer.version + 1, updatedAt: now.toISOString() },
    ...(isOpen && { status: 'closed' as const, due: null }),
    item: isTitled ? { ...offer.item, title: '' } : offer.item,
    history: offer.history.map((chapter) => (chapter.by === party ? { ...chapter, message: null } : chapter)),
  };
}
