import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

/** Lets whoever reads it set a new password. */
export const resetPassword: LetterKindDefinition = {
  token: { purpose: 'reset_password', minutes: 30 },
  words: ({ displayName, origin, token }) =>
    plainLetter({
      subject: 'Set a new password',
      displayName,
      paragraphs: ['Somebody, probably you, wants to set a new password for your account at Vivarium.'],
      link: { words: 'Set a new password', url: `${origin}/reset-password?token=${token}` },
      closing: [
        'The link works once, for half an hour. If it was not you, you need not do anything: your password stays.',
      ],
    }),
};
