import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that somebody has the password and guesses at the second factor. */
export const secondFactorGuessed: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: ({ count }) => ({
      subject: 'Somebody knows your password',
      paragraphs: [
        `Whoever signs in to your account at Vivarium has given the right password, and ${count} wrong codes of your second factor since the last right one. They were not let in.`,
      ],
      link: 'If it was not you, set a new password',
    }),
    de: ({ count }) => ({
      subject: 'Jemand kennt Ihr Passwort',
      paragraphs: [
        `Wer sich bei Ihrem Konto bei Vivarium anmeldet, hat das richtige Passwort angegeben und seit dem letzten richtigen Code Ihres zweiten Faktors ${count} falsche. Eingelassen wurde dabei niemand.`,
      ],
      link: 'Wenn Sie das nicht waren, setzen Sie ein neues Passwort',
    }),
  },
};
