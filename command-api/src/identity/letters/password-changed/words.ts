import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that the password was changed. */
export const passwordChanged: LetterKindDefinition = {
  words: ({ displayName, origin }) =>
    plainLetter({
      subject: 'Your password was changed',
      displayName,
      paragraphs: [
        'The password of your account at Vivarium was changed, and you were signed out everywhere else.',
      ],
      link: { words: 'If it was not you, set a new one', url: `${origin}/forgot-password` },
    }),
};
