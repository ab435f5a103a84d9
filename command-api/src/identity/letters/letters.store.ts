import type { LetterEvent, LetterKind } from '@vivarium/contracts/identity/letter-events.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { type EventMeta, eventOf } from '../../aggregate/envelope.ts';
import { appendEvents } from '../../aggregate/postgres/append-events.ts';
import type { IdentityTables, LetterTable } from '../identity.table.ts';

/** A letter that somebody is to get. */
export interface WantedLetter {
  id: string;
  kind: LetterKind;
  /** An address, normalised. */
  recipient: string;
  /** Undefined: whoever has the address, if anybody has; it is looked up when it is written. */
  userId?: string | undefined;
  details?: Record<string, string>;
  /** Of who asks for it. */
  language: Language;
}

/**
 * Notes a letter, and the event that has it written: neither says to whom, nor whether there is anybody. In the transaction
 * of whatever it tells of.
 */
export async function wantLetter(
  transaction: Transaction<IdentityTables>,
  { id, kind, recipient, userId, details = {}, language }: WantedLetter,
  meta: EventMeta,
): Promise<void> {
  await transaction
    .insertInto('identity.letter')
    .values({
      ...{ id, kind, recipient, language, user_id: userId ?? null },
      ...{ details: JSON.stringify(details), created_at: meta.now },
    })
    .execute();
  const letter = { id, version: 1, kind } as const;
  const event: LetterEvent = eventOf(
    '/command-api/identity',
    { type: 'letter.wanted', after: letter, changed: [] },
    { letter },
    meta,
  );
  await appendEvents(transaction, [event]);
}

/**
 * Has letters never be written: those to somebody, and those to their address that nobody was looked up for yet.
 * @param kinds of those that are meant
 */
export async function withdrawLetters(
  transaction: Transaction<IdentityTables>,
  { userId, recipient }: { userId: string; recipient: string },
  kinds: readonly LetterKind[],
): Promise<void> {
  await transaction
    .deleteFrom('identity.letter')
    .where('kind', 'in', [...kinds])
    .where(({ eb, and, or }) =>
      or([eb('user_id', '=', userId), and([eb('user_id', 'is', null), eb('recipient', '=', recipient)])]),
    )
    .execute();
}

/** Locks a letter. @returns whether it is still to be written */
export async function lockLetter(transaction: Transaction<IdentityTables>, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('identity.letter')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns a letter that was not written yet. */
export function letterById(
  db: Kysely<IdentityTables>,
  id: string,
): Promise<Selectable<LetterTable> | undefined> {
  return db.selectFrom('identity.letter').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns the ids of letters that are not written though they were wanted between two times, the oldest first. */
export async function unwrittenLetters(
  db: Kysely<IdentityTables>,
  { since, before }: { since: Date; before: Date },
  limit: number,
): Promise<string[]> {
  const all = db.selectFrom('identity.letter').select('id').where('created_at', '>=', since);
  const rows = await all.where('created_at', '<', before).orderBy('created_at').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** Forgets a letter that was written, or is never to be. */
export async function forgetLetter(db: Kysely<IdentityTables>, id: string): Promise<void> {
  await db.deleteFrom('identity.letter').where('id', '=', id).execute();
}
