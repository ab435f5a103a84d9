import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that an account elsewhere signs in to this one. */
export const signInLinked: LetterKindDefinition = {
  path: '/account/security',
  words: {
    en: ({ provider }) => ({
      subject: `You can sign in with ${provider} now`,
      paragraphs: [`Whoever signs in at ${provider} with this address signs in to your account at Vivarium.`],
      link: 'If it was not you, look at your account',
    }),
    de: ({ provider }) => ({
      subject: `Sie können sich jetzt mit ${provider} anmelden`,
      paragraphs: [
        `Wer sich bei ${provider} mit dieser Adresse anmeldet, ist in Ihrem Konto bei Vivarium angemeldet.`,
      ],
      link: 'Wenn Sie das nicht waren, sehen Sie in Ihrem Konto nach',
    }),
  },
};
