import type { Language } from '@vivarium/contracts/shared/language.ts';
import { plainLetter } from '../../mail/plain-letter.ts';
import type { MailedTokenTable } from '../identity.table.ts';

/** Whom a letter is for, and what it is about. */
export interface Letter {
  displayName: string;
  /** In which all of it is. */
  language: Language;
  /** Of the site, without a slash at its end. */
  origin: string;
  /** What was noted when it was asked for. */
  details: Details;
  /** The word of its link; empty where it has none. */
  token: string;
}
export type Details = Readonly<Record<string, string>>;

/** What a word out of a mail is good for. */
export type TokenPurpose = MailedTokenTable['purpose'];

/** What a kind of letter says, in a language. */
export interface LetterWords {
  subject: string;
  paragraphs: readonly string[];
  /** On the one thing to do. */
  link: string;
  /** After it. */
  closing?: readonly string[];
}

/** A kind of letter. */
export interface LetterKindDefinition {
  /** Its link carries a word that is good for this, for so many minutes. */
  token?: { purpose: TokenPurpose; minutes: number };
  /** Where its link leads on the site. */
  path: `/${string}`;
  words: Readonly<Record<Language, (details: Details) => LetterWords>>;
}

/** @returns a letter of a kind, the same as text and as HTML. */
export function letterOf({ path, token, words }: LetterKindDefinition, letter: Letter) {
  const { displayName, language, origin, details } = letter;
  const { link, ...said } = words[language](details);
  const word = token === undefined ? '' : `?token=${letter.token}`;
  return plainLetter({
    ...said,
    displayName,
    language,
    link: { words: link, url: `${origin}${path}${word}` },
  });
}
