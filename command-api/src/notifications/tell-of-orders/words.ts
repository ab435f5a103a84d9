import type { NotificationState, OrderStep } from '@vivarium/contracts/notifications/state.ts';
import { expectedDayOf } from '@vivarium/contracts/orders/expected-day.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { said } from '../mail-notifications/news-language.ts';
import {
  type Addressed,
  amountInWords,
  dayInWords,
  momentInWords,
  newsLetter,
} from '../mail-notifications/news-letter.ts';
import { german } from './words/de.ts';
import { english } from './words/en.ts';
import type { OrderLanguage } from './words/order-language.ts';
import type { StepWords } from './words/step-words.ts';

type News = NonNullable<NotificationState['order']>;

const languages: Readonly<Record<Language, OrderLanguage>> = { en: english, de: german };

/** Whom the mail is for, and what it tells them. */
export interface OrderLetter extends Addressed {
  news: Pick<NotificationState, 'about'> & { order: News };
}

/** @returns a mail that tells a party of a step of an order, in their language, the same as text and as HTML. */
export function orderWords({ news: { about, order }, ...addressed }: OrderLetter) {
  const { language, origin } = addressed;
  const { words, reasons, part, news, thing, see, because } = languages[language];
  const ofParty: Partial<Record<OrderStep, StepWords>> = words[order.role];
  const { subject, says } = ofParty[order.step] ?? { subject: news, says: said('') };
  const until = order.until === null ? undefined : untilInWords(order.until, order.step, addressed);
  const offered = order.part === null ? part : amountInWords(order.part, language);
  return newsLetter(addressed, {
    ...{ subject, says: says(until, order.why === null ? '' : reasons[order.why], offered) },
    ...{ about, thing },
    link: { words: see, url: `${origin}/orders/${encodeId(order.id)}` },
    because: because[order.role],
  });
}

/** When a parcel is expected is a day; by when something is to be done is a moment. */
function untilInWords(until: string, step: OrderStep, addressed: Addressed): string {
  if (step !== 'shipped') return momentInWords(until, addressed);
  return dayInWords(expectedDayOf(until) ?? until, addressed);
}
