import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

/** Asks whoever reads it at a new address to prove that it is theirs. */
export const changeEmail: LetterKindDefinition = {
  token: { purpose: 'change_email', minutes: 24 * 60 },
  words: ({ displayName, origin, token }) =>
    plainLetter({
      subject: 'Confirm your new e-mail address',
      displayName,
      paragraphs: [
        'You want to use this address for your account at Vivarium. It is used as soon as you confirm it.',
      ],
      link: { words: 'Use this address', url: `${origin}/verify-email?token=${token}` },
      closing: ['The link works once, for a day. If it was not you, you need not do anything.'],
    }),
};
