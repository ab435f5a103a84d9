import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { formatAmount } from '@vivarium/contracts/shared/money.ts';
import { escaped } from '../../mail/plain-letter.ts';
import { offerWords } from '../tell-of-offers/words.ts';
import { orderWords } from '../tell-of-orders/words.ts';
import type { Addressed } from './news-letter.ts';

/** Whom a mail is for, and where its links lead. */
export interface Letter extends Addressed {
  notifications: readonly NotificationState[];
}

const reasons: Readonly<Record<NonNullable<NotificationState['reason']>, string>> = {
  published: 'is new',
  back_on_sale: 'is back on sale',
  price_drop: 'has become cheaper',
  changed: 'matches now',
};

/** @returns a mail in plain words, readable without pictures: the same as text and as HTML. */
export function wordsOf(letter: Letter) {
  const { displayName, notifications, origin, unsubscribeUrl } = letter;
  const [only] = notifications;
  if (only?.order) return orderWords({ ...letter, news: { about: only.about, order: only.order } });
  if (only?.offer) return offerWords({ ...letter, news: { about: only.about, offer: only.offer } });
  const lines = notifications.map((one) => lineOf(one, origin));
  const names = [...new Set(notifications.flatMap((one) => one.savedSearches.map(({ name }) => name)))];
  const [first] = lines;
  const subject = lines.length === 1 && first !== undefined ? first.text : `${lines.length} new matches`;
  const why = `You get this because of your saved search${names.length > 1 ? 'es' : ''} ${names.map((name) => `“${name}”`).join(', ')}.`;
  const text = [
    `Hello ${displayName},`,
    ...lines.map(({ text: line, url }) => `${line}\n${url}`),
    why,
    `Change or pause it: ${origin}/saved-searches\nNo more mails: ${unsubscribeUrl}`,
  ].join('\n\n');
  const html = [
    `<p>Hello ${escaped(displayName)},</p>`,
    `<ul>${lines.map(({ text: line, url }) => `<li><a href="${escaped(url)}">${escaped(line)}</a></li>`).join('')}</ul>`,
    `<p>${escaped(why)}</p>`,
    `<p><a href="${escaped(`${origin}/saved-searches`)}">Change or pause it</a> · `,
    `<a href="${escaped(unsubscribeUrl)}">No more mails</a></p>`,
  ].join('\n');
  return { subject: subject.replaceAll(/\s+/g, ' ').slice(0, 150), text, html };
}

function lineOf({ about, reason, listingId, listings }: NotificationState, origin: string) {
  if (about === null || listingId === null)
    return { text: `${listings} more listings match`, url: `${origin}/notifications` };
  const what = `${about.title}, ${formatAmount(about.price)} ${about.price.currency}`;
  return {
    text: `${what}, ${reasons[reason ?? 'changed']}`,
    url: `${origin}/listing/${encodeId(listingId)}`,
  };
}
