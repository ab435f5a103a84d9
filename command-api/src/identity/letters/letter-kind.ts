import type { MailedTokenTable } from '../identity.table.ts';

/** Whom a letter is for, and what it is about. */
export interface Letter {
  displayName: string;
  /** Of the site, without a slash at its end. */
  origin: string;
  /** What was noted when it was asked for. */
  details: Readonly<Record<string, string>>;
  /** The word of its link; empty where it has none. */
  token: string;
}

/** What a word out of a mail is good for. */
export type TokenPurpose = MailedTokenTable['purpose'];

/** A kind of letter. */
export interface LetterKindDefinition {
  /** Its link carries a word that is good for this, for so many minutes. */
  token?: { purpose: TokenPurpose; minutes: number };
  words(letter: Letter): { subject: string; text: string; html: string };
}
