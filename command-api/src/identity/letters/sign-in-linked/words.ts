import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that an account elsewhere signs in to this one, or does no more. */
export const signInLinked: LetterKindDefinition = {
  path: '/account/security',
  words: {
    en: ({ provider, step }) => ({
      subject:
        step === 'ended' ? `You sign in with ${provider} no more` : `You can sign in with ${provider} now`,
      paragraphs: [
        step === 'ended'
          ? `Your account at ${provider} opens your account at Vivarium no more, and you were signed out everywhere else.`
          : `Whoever signs in at ${provider} with this address signs in to your account at Vivarium.`,
      ],
      link: 'If it was not you, look at your account',
    }),
    de: ({ provider, step }) => ({
      subject:
        step === 'ended'
          ? `Sie melden sich nicht mehr mit ${provider} an`
          : `Sie können sich jetzt mit ${provider} anmelden`,
      paragraphs: [
        step === 'ended'
          ? `Ihr Konto bei ${provider} öffnet Ihr Konto bei Vivarium nicht mehr, und Sie wurden überall sonst abgemeldet.`
          : `Wer sich bei ${provider} mit dieser Adresse anmeldet, ist in Ihrem Konto bei Vivarium angemeldet.`,
      ],
      link: 'Wenn Sie das nicht waren, sehen Sie in Ihrem Konto nach',
    }),
  },
};
