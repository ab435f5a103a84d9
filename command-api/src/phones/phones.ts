import { MOST_WRONG_CODES, type OwnPhone, type PhoneAttempt } from '@vivarium/contracts/phones/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { currentLanguage } from '@vivarium/platform/http/request-context.ts';
import { masked } from '@vivarium/platform/telemetry/mask.ts';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { CommandLimits } from '../limits.ts';
import type { SecurityLog } from '../security-log/security-log.ts';
import type { Reading, Vault } from '../vault/vault.ts';
import { PHONE_INDEX, type SendMessage } from './messages.ts';
import {
  beginAttempt,
  countWrong,
  endAttempt,
  keepPhone,
  lockedAttempt,
  ownerOf,
  phoneOf,
  removePhone,
} from './phones.store.ts';
import type { PhoneTables } from './phones.table.ts';

/** What a message says. The code is first: the list of messages on a telephone shows it. */
const words: Readonly<Record<Language, (code: string) => string>> = {
  en: (code) => `${code} is your code for Vivarium. Tell it nobody.`,
  de: (code) => `${code} ist Ihr Code für Vivarium. Sagen Sie ihn niemandem.`,
};

const about = 'phone';
/** A message takes seconds, a telephone that has to be looked for minutes. */
const CODE_LASTS_MS = 10 * 60_000;

export interface PhoneDependencies extends Moment {
  db: Kysely<PhoneTables>;
  vault: Vault;
  limits: Pick<CommandLimits, 'messagesOfPerson' | 'messagesTo' | 'codesOfPerson'>;
  security: SecurityLog;
  /** Undefined: there is nobody who sends messages. */
  sendMessage: SendMessage | undefined;
  /** Six digits that nobody guesses. */
  newCode: () => string;
}

/** Telephone numbers of people: given, proved by a code, forgotten. Every function throws {@link Problem} to refuse. */
export function createPhones({
  db,
  vault,
  limits,
  security,
  sendMessage,
  newCode,
  clock,
}: PhoneDependencies) {
  const codeMark = (transaction: Transaction<PhoneTables>, personId: string, mark: Buffer, code: string) =>
    vault.blind(transaction, 'phone code', `${personId} ${mark.toString('hex')} ${code}`);

  return {
    /** Sends a code to a number, which makes the one before worthless. @param phone in E.164 */
    give: async (personId: string, phone: string): Promise<PhoneAttempt> => {
      if (sendMessage === undefined) {
        throw new Problem('messages_not_sent', 'We cannot send messages at the moment.', {
          retryAfter: 3600,
        });
      }
      await limits.messagesOfPerson.take(personId);
      const mark = await inTransaction(db, undefined, (transaction) =>
        vault.blind(transaction, PHONE_INDEX, phone),
      );
      await limits.messagesTo.take(mark.toString('hex'));
      const code = newCode();
      const expiresAt = new Date(clock().getTime() + CODE_LASTS_MS);
      await inTransaction(db, undefined, async (transaction) => {
        const owner = await ownerOf(transaction, mark);
        if (owner !== undefined && owner !== personId) throw taken();
        await beginAttempt(transaction, {
          person_id: personId,
          sealed: await vault.seal(transaction, personId, { about, id: personId }, phone),
          mark,
          code_mark: await codeMark(transaction, personId, mark, code),
          wrong: 0,
          expires_at: expiresAt,
        });
      });
      await sendMessage({ personId, to: phone, text: words[currentLanguage()](code) });
      return { expiresAt: expiresAt.toISOString() };
    },

    /** Takes a number for a person's own by the code that was sent to it. A code is good once. */
    confirm: async (personId: string, code: string): Promise<void> => {
      await limits.codesOfPerson.take(personId);
      // A wrong one is counted, so the transaction has to end well.
      const outcome = await inTransaction(db, undefined, async (transaction) => {
        const attempt = await lockedAttempt(transaction, personId);
        if (attempt === undefined) return 'wrong';
        const { mark, sealed, expires_at: expiresAt } = attempt;
        if (expiresAt <= clock()) {
          await endAttempt(transaction, personId);
          return 'wrong';
        }
        if (!attempt.code_mark.equals(await codeMark(transaction, personId, mark, code))) {
          const wrong = attempt.wrong + 1;
          if (wrong >= MOST_WRONG_CODES) await endAttempt(transaction, personId);
          else await countWrong(transaction, personId, wrong);
          return 'wrong';
        }
        await endAttempt(transaction, personId);
        const row = { person_id: personId, sealed, mark, confirmed_at: clock() };
        // Taken back with everything else, so that the number before stays.
        if (!(await keepPhone(transaction, row))) throw taken();
        return 'right';
      });
      security.note({
        kind: 'phone_change',
        outcome: outcome === 'right' ? 'success' : 'refused',
        userId: personId,
      });
      if (outcome === 'wrong') {
        throw new Problem('code_not_valid', 'The code is not right, or too old. Ask for another one.', {
          details: [{ path: 'code', message: 'is not right, or too old' }],
        });
      }
    },

    /** Forgets a number. Twice is once. */
    remove: async (personId: string): Promise<void> => {
      const wasThere = await inTransaction(db, undefined, (transaction) =>
        removePhone(transaction, personId),
      );
      const details = { step: 'removed' };
      if (wasThere) security.note({ kind: 'phone_change', outcome: 'success', userId: personId, details });
    },

    /** @returns what a person has, for themselves. */
    show: (personId: string): Promise<OwnPhone> =>
      inTransaction(db, undefined, async (transaction) => {
        const found = await readPhone(transaction, vault, {
          personId,
          readerId: personId,
          purpose: 'account',
        });
        const attempt = await lockedAttempt(transaction, personId);
        const isAwaited = attempt !== undefined && attempt.expires_at > clock();
        return {
          phone: found?.phone ?? null,
          confirmedAt: found?.confirmedAt ?? null,
          attempt: isAwaited ? { expiresAt: attempt.expires_at.toISOString() } : null,
        };
      }),

    /** @returns the beginning of their number, for themselves. */
    maskedPhoneOf: (personId: string): Promise<string | undefined> =>
      inTransaction(db, undefined, async (transaction) => {
        const reading = { personId, readerId: personId, purpose: 'account, masked' };
        const found = await readPhone(transaction, vault, reading);
        return found && masked(found.phone);
      }),

    /** @returns whether a person has proved that a number is theirs; it is not read for that. */
    hasPhone: (personId: string): Promise<boolean> =>
      inTransaction(
        db,
        undefined,
        async (transaction) => (await phoneOf(transaction, personId)) !== undefined,
      ),
  };
}
export type Phones = ReturnType<typeof createPhones>;

/** Reads a number, which is written down. */
export async function readPhone(
  transaction: Transaction<PhoneTables>,
  vault: Vault,
  reading: Reading,
): Promise<{ phone: string; confirmedAt: string } | undefined> {
  const row = await phoneOf(transaction, reading.personId);
  if (row === undefined) return undefined;
  const id = reading.personId;
  const opened = await vault.open(transaction, reading, [{ about, id, sealed: row.sealed }], z.string());
  const phone = opened.get(id);
  return phone === undefined ? undefined : { phone, confirmedAt: row.confirmed_at.toISOString() };
}

/** Reads the number that somebody has given and not proved yet, which is written down. */
export async function readAttempt(
  transaction: Transaction<PhoneTables>,
  vault: Vault,
  reading: Reading,
): Promise<{ phone: string; expiresAt: string } | undefined> {
  const row = await lockedAttempt(transaction, reading.personId);
  if (row === undefined) return undefined;
  const id = reading.personId;
  const opened = await vault.open(transaction, reading, [{ about, id, sealed: row.sealed }], z.string());
  const phone = opened.get(id);
  return phone === undefined ? undefined : { phone, expiresAt: row.expires_at.toISOString() };
}

/** Whose it is, is nobody's business. */
function taken(): Problem {
  return new Problem('phone_taken', 'This number belongs to another account already.', {
    details: [{ path: 'phone', message: 'belongs to another account already' }],
  });
}
