import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells the address that is or was used that it changes. */
export const emailChangeTold: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: ({ step, to }) => ({
      subject: step === 'done' ? 'Your e-mail address was changed' : 'Your e-mail address is about to change',
      paragraphs: [
        step === 'done'
          ? `Your account at Vivarium uses ${to} from now on, and this address no more.`
          : `Somebody who knows your password wants to use ${to} for your account at Vivarium.`,
      ],
      link: 'If it was not you, set a new password',
    }),
    de: ({ step, to }) => ({
      subject:
        step === 'done' ? 'Ihre E-Mail-Adresse wurde geändert' : 'Ihre E-Mail-Adresse soll geändert werden',
      paragraphs: [
        step === 'done'
          ? `Ihr Konto bei Vivarium verwendet von jetzt an ${to} und nicht mehr diese Adresse.`
          : `Jemand, der Ihr Passwort kennt, möchte ${to} für Ihr Konto bei Vivarium verwenden.`,
      ],
      link: 'Wenn Sie das nicht waren, setzen Sie ein neues Passwort',
    }),
  },
};
