import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that an account elsewhere signs in to this one. */
export const signInLinked: LetterKindDefinition = {
  words: ({ displayName, origin, details }) =>
    plainLetter({
      subject: `You can sign in with ${details.provider} now`,
      displayName,
      paragraphs: [
        `Whoever signs in at ${details.provider} with this address signs in to your account at Vivarium.`,
      ],
      link: { words: 'If it was not you, look at your account', url: `${origin}/account/security` },
    }),
};
