import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { Kysely, Selectable } from 'kysely';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { SendMail } from '../../mail/mailer.ts';
import { lockedUser, userByEmail, userById } from '../identity.store.ts';
import type { IdentityTables, LetterTable } from '../identity.table.ts';
import { keepMailedToken } from '../mailed-tokens/mailed-tokens.store.ts';
import { hashOfWord, newSecretWord } from '../secret-word.ts';
import type { User } from '../user.ts';
import { letterOf, type TokenPurpose } from './letter-kind.ts';
import { letterKinds } from './letter-kinds.ts';
import { forgetLetter, letterById, lockLetter } from './letters.store.ts';

export interface LetterWriting {
  db: Kysely<IdentityTables>;
  /** Undefined: no mail leaves. */
  send: SendMail | undefined;
  /** Of the site. */
  publicUrl: string;
  clock: Clock;
}

const MINUTE_MS = 60_000;

/**
 * Writes a letter, unless it was written: whether there is anybody to write to is found out here and not where it was asked
 * for, so that whoever asks learns nothing by waiting. Its word is made here and kept as a hash only; a letter that leaves
 * twice has two words, each as good as the other until one was used.
 */
export async function writeLetter({ db, send, publicUrl, clock }: LetterWriting, id: string): Promise<void> {
  const letter = await letterById(db, id);
  if (letter === undefined) return;
  const reader = send === undefined ? undefined : await readerOf(db, letter);
  if (send !== undefined && reader !== undefined) {
    const { recipient, details, language } = letter;
    const kind = letterKinds[letter.kind];
    const { token } = kind;
    const word = token === undefined ? '' : await newWord(db, letter, reader, { ...token, now: clock() });
    if (word === undefined) return;
    const origin = publicUrl.replace(/\/$/, '');
    const { displayName } = reader;
    await send({
      ...letterOf(kind, { displayName, language, origin, details, token: word }),
      ...{ to: recipient, id: derivedId('letter', id), headers: { 'Auto-Submitted': 'auto-generated' } },
    });
  }
  await forgetLetter(db, id);
}

/**
 * Makes the word of a letter. Its reader is locked before it, as by whoever makes words good for nothing: there is none
 * afterwards that they have not seen.
 * @returns undefined where the letter was withdrawn meanwhile
 */
function newWord(
  db: Kysely<IdentityTables>,
  { id, recipient, created_at }: Selectable<LetterTable>,
  reader: User,
  { purpose, minutes, now }: { purpose: TokenPurpose; minutes: number; now: Date },
): Promise<string | undefined> {
  return inTransaction(db, undefined, async (transaction) => {
    await lockedUser(transaction, reader.id);
    if (!(await lockLetter(transaction, id))) return undefined;
    const word = newSecretWord();
    await keepMailedToken(transaction, {
      ...{ token_hash: hashOfWord(word), user_id: reader.id, purpose, email: recipient },
      ...{ created_at, expires_at: new Date(now.getTime() + minutes * MINUTE_MS) },
    });
    return word;
  });
}

/** @returns whom a letter is for; undefined where it is for nobody, or has become pointless. */
async function readerOf(
  db: Kysely<IdentityTables>,
  { kind, recipient, user_id: userId }: Selectable<LetterTable>,
): Promise<User | undefined> {
  const ofAddress = await userByEmail(db, recipient);
  // Somebody else's address is not told that it was typed.
  if (kind === 'change_email' && (ofAddress !== undefined || userId === null)) return undefined;
  const user = userId === null ? ofAddress?.user : await userById(db, userId);
  // Whoever is kept out is told of that alone, unless they were let in meanwhile.
  if (user === undefined || (user.suspendedAt !== null) !== (kind === 'account_suspended')) return undefined;
  if (kind === 'verify_email' && (user.emailVerifiedAt !== null || user.email !== recipient))
    return undefined;
  return user;
}
