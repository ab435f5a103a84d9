import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Vault } from '../vault/vault.ts';
import { keepMessage, messagesTo } from './phones.store.ts';
import type { PhoneTables } from './phones.table.ts';

/** A message to a telephone. */
export interface Message {
  /** Whose telephone it is said to be. */
  personId: string;
  to: string;
  text: string;
}

/** Sends messages: the port that a provider stands behind. @throws where it was not taken. */
export type SendMessage = (message: Message) => Promise<void>;

/** The index in which numbers are known again. */
export const PHONE_INDEX = 'phone';

const about = 'message';
const MOST = 100;
const contentSchema = z.object({ to: z.string(), text: z.string() });

/**
 * The provider of development and tests: it sends nothing and keeps everything, sealed as the numbers are, so that it goes
 * with its person.
 */
export function keptMessages({
  db,
  vault,
  clock,
  newId,
}: Moment & { db: Kysely<PhoneTables>; vault: Vault }) {
  const send: SendMessage = ({ personId, to, text }) =>
    inTransaction(db, undefined, async (transaction) => {
      const id = newId();
      const sealed = await vault.seal(transaction, personId, { about, id }, { to, text });
      const mark = await vault.blind(transaction, PHONE_INDEX, to);
      await keepMessage(transaction, { id, person_id: personId, sealed, mark, at: clock() });
    });
  /** @returns what was sent to a number, the newest first. */
  const sentTo = (to: string) =>
    inTransaction(db, undefined, async (transaction) => {
      const mark = await vault.blind(transaction, PHONE_INDEX, to);
      const items = [];
      for (const { id, person_id: personId, sealed, at } of await messagesTo(transaction, mark, MOST)) {
        const reading = { personId, readerId: undefined, purpose: 'development mailbox' };
        const opened = await vault.open(transaction, reading, [{ about, id, sealed }], contentSchema);
        const content = opened.get(id);
        // In the form of mails: a message has no subject, and is text alone.
        if (content !== undefined)
          items.push({ ...content, subject: '', html: '', headers: {}, at: at.toISOString() });
      }
      return items;
    });
  return { send, sentTo };
}
