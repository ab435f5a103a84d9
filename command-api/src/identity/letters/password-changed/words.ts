import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that the password was changed, and with what else its person signs in. */
export const passwordChanged: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: ({ elsewhere }) => ({
      subject: 'Your password was changed',
      paragraphs: [
        'The password of your account at Vivarium was changed, and you were signed out everywhere else.',
        ...(elsewhere === undefined
          ? []
          : [
              `You still sign in with ${elsewhere}, too. If you have not set that up, take it away in your account, under “Sign-in and security”.`,
            ]),
      ],
      link: 'If it was not you, set a new one',
    }),
    de: ({ elsewhere }) => ({
      subject: 'Ihr Passwort wurde geändert',
      paragraphs: [
        'Das Passwort Ihres Kontos bei Vivarium wurde geändert, und Sie wurden überall sonst abgemeldet.',
        ...(elsewhere === undefined
          ? []
          : [
              `Sie melden sich weiterhin auch mit ${elsewhere} an. Wenn Sie das nicht eingerichtet haben, heben Sie es in Ihrem Konto unter „Anmeldung und Sicherheit“ auf.`,
            ]),
      ],
      link: 'Wenn Sie das nicht waren, setzen Sie ein neues',
    }),
  },
};
