import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that the password was changed. */
export const passwordChanged: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: () => ({
      subject: 'Your password was changed',
      paragraphs: [
        'The password of your account at Vivarium was changed, and you were signed out everywhere else.',
      ],
      link: 'If it was not you, set a new one',
    }),
    de: () => ({
      subject: 'Ihr Passwort wurde geändert',
      paragraphs: [
        'Das Passwort Ihres Kontos bei Vivarium wurde geändert, und Sie wurden überall sonst abgemeldet.',
      ],
      link: 'Wenn Sie das nicht waren, setzen Sie ein neues',
    }),
  },
};
