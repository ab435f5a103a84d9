import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { escaped, greeting, subjectOf } from '../../mail/plain-letter.ts';
import { offerWords } from '../tell-of-offers/words.ts';
import { orderWords } from '../tell-of-orders/words.ts';
import { withdrawalWords } from '../tell-of-withdrawals/words.ts';
import { type Addressed, amountInWords } from './news-letter.ts';

/** Whom a mail is for, and where its links lead. */
export interface Letter extends Addressed {
  notifications: readonly NotificationState[];
}

/** Names made of words have quotes of their own. */
const bare = (name: string) => name.replaceAll(/[“”„]/g, '');

/** All that a mail of what matches says, in a language. */
const languages: Readonly<
  Record<
    Language,
    {
      reasons: Readonly<Record<NonNullable<NotificationState['reason']>, string>>;
      several: (count: number) => string;
      more: (count: number) => string;
      because: (names: readonly string[]) => string;
      change: string;
      /** No more of these; those of orders, offers and payouts still come. */
      stop: string;
    }
  >
> = {
  en: {
    reasons: {
      published: 'is new',
      back_on_sale: 'is back on sale',
      price_drop: 'has become cheaper',
      changed: 'matches now',
    },
    several: (count) => `${count} new matches`,
    more: (count) => (count === 1 ? 'One more listing matches' : `${count} more listings match`),
    because: (names) =>
      `You get this because of your saved search${names.length > 1 ? 'es' : ''} ${names.map((name) => `“${bare(name)}”`).join(', ')}.`,
    change: 'Change or pause it',
    stop: 'No more mails of saved searches',
  },
  de: {
    reasons: {
      published: 'ist neu',
      back_on_sale: 'ist wieder zu haben',
      price_drop: 'ist billiger geworden',
      changed: 'passt jetzt',
    },
    several: (count) => `${count} neue Treffer`,
    more: (count) => (count === 1 ? 'Eine weitere Anzeige passt' : `${count} weitere Anzeigen passen`),
    because: (names) =>
      `Sie erhalten diese E-Mail wegen ${names.length > 1 ? 'Ihrer gespeicherten Suchen' : 'Ihrer gespeicherten Suche'} ${names.map((name) => `„${bare(name)}“`).join(', ')}.`,
    change: 'Ändern oder anhalten',
    stop: 'Keine E-Mails zu gespeicherten Suchen mehr',
  },
};

/** @returns a mail in plain words, readable without pictures: the same as text and as HTML. */
export function wordsOf(letter: Letter) {
  const { displayName, notifications, origin, unsubscribeUrl, language } = letter;
  const { several, because, change, stop } = languages[language];
  const [only] = notifications;
  if (only?.order) return orderWords({ ...letter, news: { about: only.about, order: only.order } });
  if (only?.offer) {
    const { about, listingId, offer } = only;
    return offerWords({ ...letter, news: { about, listingId, offer } });
  }
  if (only?.type === 'withdrawal') return withdrawalWords({ ...letter, about: only.about });
  const lines = notifications.map((one) => lineOf(one, letter));
  const names = [...new Set(notifications.flatMap((one) => one.savedSearches.map(({ name }) => name)))];
  const subject =
    only !== undefined && lines.length === 1
      ? lineOf(only, letter, TITLE_IN_SUBJECT).text
      : several(lines.length);
  const why = because(names);
  const hello = greeting(displayName, language);
  const text = [
    hello,
    ...lines.map(({ text: line, url }) => `${line}\n${url}`),
    why,
    `${change}: ${origin}/saved-searches\n${stop}: ${unsubscribeUrl}`,
  ].join('\n\n');
  const html = [
    `<p>${escaped(hello)}</p>`,
    `<ul>${lines.map(({ text: line, url }) => `<li><a href="${escaped(url)}">${escaped(line)}</a></li>`).join('')}</ul>`,
    `<p>${escaped(why)}</p>`,
    `<p><a href="${escaped(`${origin}/saved-searches`)}">${escaped(change)}</a> · `,
    `<a href="${escaped(unsubscribeUrl)}">${escaped(stop)}</a></p>`,
  ].join('\n');
  return { subject: subjectOf(subject), text, html };
}

/** What follows a long title (what it costs, and why one is told) has to stand in the subject too; in UTF-16 units. */
const TITLE_IN_SUBJECT = 100;

function lineOf(
  { about, reason, listingId, listings }: NotificationState,
  { origin, language }: Pick<Addressed, 'origin' | 'language'>,
  longest = Number.POSITIVE_INFINITY,
) {
  const { more, reasons } = languages[language];
  if (about === null || listingId === null) return { text: more(listings), url: `${origin}/notifications` };
  const what = `${cutText(about.title, longest, '…')}, ${amountInWords(about.price, language)}`;
  return {
    text: `${what}, ${reasons[reason ?? 'changed']}`,
    url: `${origin}/listing/${encodeId(listingId)}`,
  };
}
