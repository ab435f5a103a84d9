import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells an address that it is used again; the link by which a password is set has a letter of its own. */
export const emailRestored: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: ({ from }) => ({
      subject: 'Your e-mail address is that of your account again',
      paragraphs: [
        `Your account at Vivarium uses this address again, and ${from} no more. Everybody was signed out, the password is good for nothing any more, and nobody signs in with an account elsewhere.`,
        'Set a new password by the link of the mail that comes with this one. If that has run out, ask for another one.',
      ],
      link: 'Ask for another link',
      closing: ['Then look at your account: what has changed in it that you have not changed?'],
    }),
    de: ({ from }) => ({
      subject: 'Ihre E-Mail-Adresse ist wieder die Ihres Kontos',
      paragraphs: [
        `Ihr Konto bei Vivarium verwendet wieder diese Adresse und nicht mehr ${from}. Alle wurden abgemeldet, das Passwort gilt nicht mehr, und niemand meldet sich mehr über ein Konto bei einem anderen Anbieter an.`,
        'Setzen Sie ein neues Passwort über den Link der E-Mail, die mit dieser kommt. Ist er abgelaufen, fordern Sie einen neuen an.',
      ],
      link: 'Neuen Link anfordern',
      closing: ['Sehen Sie danach in Ihr Konto: Was ist darin anders, das Sie nicht geändert haben?'],
    }),
  },
};
