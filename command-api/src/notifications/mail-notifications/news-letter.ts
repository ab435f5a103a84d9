import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { formatAmount } from '@vivarium/contracts/shared/money.ts';
import { plainLetter } from '../../mail/plain-letter.ts';

/** Whom a letter of news is for, and where its links lead. */
export interface Addressed {
  displayName: string;
  /** Of the site, without a slash at its end. */
  origin: string;
  unsubscribeUrl: string;
  /** By which moments are written. */
  timeZone: string;
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
export function newsLetter({ displayName, unsubscribeUrl }: Addressed, news: News) {
  const { subject, says, about, thing, link, because } = news;
  const what =
    about === null ? [] : [about.title || thing, `${formatAmount(about.price)} ${about.price.currency}`];
  const first = `${subject}: ${what.join(', ') || thing}`;
  return plainLetter({
    subject: first,
    displayName,
    paragraphs: [first, says.trim()].filter(Boolean),
    link,
    closing: [because, `No more mails: ${unsubscribeUrl}`],
  });
}

/** @param timeZone of the reader @returns the moment in words, with its zone */
export function momentInWords(iso: string, timeZone: string): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return `${new Intl.DateTimeFormat('en-GB', format).format(new Date(iso))} (${timeZone})`;
}
