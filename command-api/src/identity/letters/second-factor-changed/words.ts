import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

const subjects: Readonly<Record<string, string>> = {
  on: 'Your second factor is on',
  off: 'Your second factor is off',
  codes: 'You have new recovery codes',
  used: 'A recovery code was used',
};

/** Tells that the second factor was switched on or off, or that a recovery code was used. */
export const secondFactorChanged: LetterKindDefinition = {
  words: ({ displayName, origin, details }) =>
    plainLetter({
      subject: subjects[details.what ?? ''] ?? 'Your second factor was changed',
      displayName,
      paragraphs: ['This was done at your account at Vivarium. If it was you, there is nothing to do.'],
      link: { words: 'If it was not you, look at your account', url: `${origin}/account/security` },
    }),
};
