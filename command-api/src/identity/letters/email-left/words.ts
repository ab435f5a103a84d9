import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells an address that it is used no more, where whoever reads it has nothing to decide: it was never proved, or another one was taken back. */
export const emailLeft: LetterKindDefinition = {
  path: '/sign-in',
  words: {
    en: ({ to, step }) => ({
      subject:
        step === 'restored'
          ? 'The change of your e-mail address was taken back'
          : 'Your e-mail address was changed',
      paragraphs: [
        step === 'restored'
          ? `Whoever reads mails to ${to} has taken back that the account at Vivarium uses this address. It uses ${to} again, and everybody was signed out.`
          : `The account at Vivarium uses ${to} from now on, and this address no more.`,
      ],
      link: 'Sign in',
    }),
    de: ({ to, step }) => ({
      subject:
        step === 'restored'
          ? 'Die Änderung Ihrer E-Mail-Adresse wurde zurückgenommen'
          : 'Ihre E-Mail-Adresse wurde geändert',
      paragraphs: [
        step === 'restored'
          ? `Wer die E-Mails an ${to} liest, hat zurückgenommen, dass das Konto bei Vivarium diese Adresse verwendet. Es verwendet wieder ${to}, und alle wurden abgemeldet.`
          : `Das Konto bei Vivarium verwendet von jetzt an ${to} und nicht mehr diese Adresse.`,
      ],
      link: 'Anmelden',
    }),
  },
};
