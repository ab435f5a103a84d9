import type { OfferState } from '@vivarium/contracts/offers/state.ts';
import type { OfferStepName } from '@vivarium/contracts/offers/steps.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { Transaction } from 'kysely';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { moveOffer } from './move-offer/decide.ts';
import { offerEvent } from './offer-kind.ts';
import { lockOffer, writeOffer } from './offers.store.ts';
import type { OfferTables } from './offers.table.ts';
import type { OfferWork } from './offers.ts';

type Choice = OfferStepName | undefined;

/**
 * Takes a step that nobody asked for.
 * @param choose the step by the offer as it is, which is locked; undefined: none
 * @returns whether it was taken
 */
export async function stepByItself(
  { db, clock, newId, hint, times }: OfferWork,
  id: string,
  cause: Cause,
  choose: (offer: OfferState, now: Date, transaction: Transaction<OfferTables>) => Choice | Promise<Choice>,
): Promise<boolean> {
  const isTaken = await inTransaction(db, undefined, async (transaction) => {
    const offer = await lockOffer(transaction, id);
    const now = clock();
    const name = offer && (await choose(offer, now, transaction));
    if (offer === undefined || name === undefined) return false;
    const moved = moveOffer(offer, name, { by: 'clock', now, times });
    if (moved instanceof Problem) return false;
    await writeOffer(transaction, moved.after);
    await appendEvents(transaction, [offerEvent(moved, { id: newId(), now, cause })]);
    return true;
  });
  if (isTaken) hint();
  return isTaken;
}
