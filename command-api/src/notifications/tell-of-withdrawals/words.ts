import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { type Addressed, type News, newsLetter } from '../mail-notifications/news-letter.ts';

/** Whom the mail is for, and the money that it is about. */
export interface WithdrawalLetter extends Addressed {
  about: NotificationState['about'];
}

const languages: Readonly<
  Record<Language, Pick<News, 'subject' | 'says' | 'thing' | 'because'> & { see: string }>
> = {
  en: {
    subject: 'Your money could not be paid out',
    thing: 'a withdrawal',
    says: 'It is in your wallet again. Nothing of it is lost.',
    see: 'See your wallet',
    because: 'You get this because you have asked for money to be paid out.',
  },
  de: {
    subject: 'Ihr Geld konnte nicht ausgezahlt werden',
    thing: 'eine Auszahlung',
    says: 'Es ist wieder in Ihrem Guthaben. Nichts davon ist verloren.',
    see: 'Zum Guthaben',
    because: 'Sie erhalten diese E-Mail, weil Sie eine Auszahlung beauftragt haben.',
  },
};

/** @returns a mail that tells that money was not paid out, in the language of its reader, the same as text and as HTML. */
export function withdrawalWords({ about, ...addressed }: WithdrawalLetter) {
  const { see, ...news } = languages[addressed.language];
  return newsLetter(addressed, {
    ...{ ...news, about },
    link: { words: see, url: `${addressed.origin}/wallet` },
  });
}
