import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';

const hellos: Readonly<Record<Language, string>> = { en: 'Hello', de: 'Guten Tag' };

/** @returns how somebody is addressed, in a line of its own */
export function greeting(displayName: string, language: Language): string {
  return `${hellos[language]} ${displayName},`;
}

/** What a plain letter says. */
export interface PlainLetter {
  subject: string;
  /** Of all of it; English where it is not said. */
  language?: Language;
  displayName: string;
  paragraphs: readonly string[];
  /** The one thing to do. */
  link?: { words: string; url: string } | undefined;
  /** After it. */
  closing?: readonly string[];
}

/** @returns a mail in plain words, readable without pictures: the same as text and as HTML. */
export function plainLetter(letter: PlainLetter) {
  const { subject, language = 'en', displayName, paragraphs, link, closing = [] } = letter;
  const hello = greeting(displayName, language);
  const text = [
    hello,
    ...paragraphs,
    ...(link === undefined ? [] : [`${link.words}:\n${link.url}`]),
    ...closing,
  ].join('\n\n');
  const html = [
    ...[hello, ...paragraphs].map((one) => `<p>${escaped(one)}</p>`),
    ...(link === undefined ? [] : [`<p><a href="${escaped(link.url)}">${escaped(link.words)}</a></p>`]),
    ...closing.map((one) => `<p>${escaped(one)}</p>`),
  ].join('\n');
  return { subject: subjectOf(subject), text, html };
}

/** Of a subject, in UTF-16 units. */
const LONGEST_SUBJECT = 150;

/** @returns it in one line, of a length that a subject can have. */
export function subjectOf(text: string): string {
  return cutText(text.replaceAll(/\s+/g, ' '), LONGEST_SUBJECT, '…');
}

/** @returns text as HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
