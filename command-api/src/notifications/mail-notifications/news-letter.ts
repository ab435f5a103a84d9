import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { formatAmount, type Money } from '@vivarium/contracts/shared/money.ts';
import { plainLetter } from '../../mail/plain-letter.ts';

/** Whom a letter of news is for, and where its links lead. */
export interface Addressed {
  displayName: string;
  /** Of the site, without a slash at its end. */
  origin: string;
  unsubscribeUrl: string;
  /** By which moments are written. */
  timeZone: string;
  /** In which all of it is. */
  language: Language;
}

/** News of one thing that somebody has a part in. */
export interface News {
  /** Before what it is about. */
  subject: string;
  /** What it means, and what is to be done; empty where the subject says all. */
  says: string;
  about: NotificationState['about'];
  /** In the place of what it is about, once that is forgotten. */
  thing: string;
  link: { words: string; url: string };
  /** Why one is told. */
  because: string;
}

/** @returns the letter, the same as text and as HTML. */
export function newsLetter({ displayName, unsubscribeUrl, language }: Addressed, news: News) {
  const { subject, says, about, thing, link, because } = news;
  const what = about === null ? [] : [about.title || thing, amountInWords(about.price, language)];
  const first = `${subject}: ${what.join(', ') || thing}`;
  return plainLetter({
    ...{ subject: first, language },
    displayName,
    paragraphs: [first, says.trim()].filter(Boolean),
    link,
    closing: [because, `${noMoreMails[language]}: ${unsubscribeUrl}`],
  });
}

const noMoreMails: Readonly<Record<Language, string>> = {
  en: 'No more mails',
  de: 'Keine E-Mails mehr',
};

/** @returns an amount with the code of its currency: `149.00 USD` */
export function amountInWords(money: Money, language: Language): string {
  const amount = formatAmount(money);
  return `${language === 'de' ? amount.replace('.', ',') : amount} ${money.currency}`;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** @returns a day in words: of a moment, that of the reader; a day alone, such as `2026-12-05`, is the same everywhere. */
export function dayInWords(iso: string, { timeZone, language }: Pick<Addressed, 'timeZone' | 'language'>) {
  const isAlone = !iso.includes('T');
  const format = { dateStyle: 'long', timeZone: isAlone ? 'UTC' : timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(new Date(iso));
}

/** @returns the moment in words, by the clock of the reader and with its zone */
export function momentInWords(iso: string, { timeZone, language }: Pick<Addressed, 'timeZone' | 'language'>) {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return `${new Intl.DateTimeFormat(locales[language], format).format(new Date(iso))} (${timeZone})`;
}
