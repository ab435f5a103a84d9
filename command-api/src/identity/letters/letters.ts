import type { LetterKind } from '@vivarium/contracts/identity/letter-events.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { currentCause, currentLanguage } from '@vivarium/platform/http/request-context.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { User } from '../user.ts';
import { type WantedLetter, wantLetter } from './letters.store.ts';

/** A letter that is yet to be noted. */
export type LetterToBe = Omit<WantedLetter, 'id' | 'language'> & {
  /** Of its reader; left out where they ask for it themselves. */
  language?: Language;
};

/** Has letters written about accounts, in the language of the request that asks for them unless another is said. */
export interface Letters {
  /** Notes one in a transaction of whatever it tells of; the caller says afterwards that the outbox has something. */
  within(transaction: Transaction<IdentityTables>, letter: LetterToBe, cause?: Cause): Promise<void>;
  /** Notes them by themselves: all or none. */
  send(...letters: readonly LetterToBe[]): Promise<void>;
}

/** @returns a letter to somebody, at the address that they have now. */
export function letterTo(
  { id, email }: Pick<User, 'id' | 'email'>,
  kind: LetterKind,
  details?: Record<string, string>,
): LetterToBe {
  return { kind, recipient: email, userId: id, ...(details && { details }) };
}

/** @param given `hint` says that the outbox has something */
export function createLetters({
  db,
  clock,
  newId,
  hint,
}: Moment & { db: Kysely<IdentityTables>; hint: () => void }): Letters {
  const within: Letters['within'] = (transaction, letter, cause = currentCause()) =>
    wantLetter(
      transaction,
      { language: currentLanguage(), ...letter, id: newId() },
      { id: newId(), now: clock(), cause },
    );
  return {
    within,
    send: async (...letters) => {
      await inTransaction(db, undefined, async (transaction) => {
        for (const letter of letters) await within(transaction, letter);
      });
      hint();
    },
  };
}
