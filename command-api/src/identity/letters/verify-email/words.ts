import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

/** Asks whoever reads it to prove that the address is theirs. */
export const verifyEmail: LetterKindDefinition = {
  token: { purpose: 'verify_email', minutes: 3 * 24 * 60 },
  words: ({ displayName, origin, token }) =>
    plainLetter({
      subject: 'Confirm your e-mail address',
      displayName,
      paragraphs: [
        'Confirm that this address is yours. Then you can publish listings and get mails of saved searches.',
      ],
      link: { words: 'Confirm the address', url: `${origin}/verify-email?token=${token}` },
      closing: [
        'The link works once, for three days. If you have not registered at Vivarium, you need not do anything.',
      ],
    }),
};
