import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells the address that is used that another one is asked for. */
export const emailChangeTold: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: ({ to }) => ({
      subject: 'Your e-mail address is about to change',
      paragraphs: [`Somebody who knows your password wants to use ${to} for your account at Vivarium.`],
      link: 'If it was not you, set a new password',
    }),
    de: ({ to }) => ({
      subject: 'Ihre E-Mail-Adresse soll geändert werden',
      paragraphs: [`Jemand, der Ihr Passwort kennt, möchte ${to} für Ihr Konto bei Vivarium verwenden.`],
      link: 'Wenn Sie das nicht waren, setzen Sie ein neues Passwort',
    }),
  },
};
