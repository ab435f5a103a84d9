import { plainLetter } from '../../../mail/plain-letter.ts';
import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells the address that is or was used that it changes. */
export const emailChangeTold: LetterKindDefinition = {
  words: ({ displayName, origin, details }) =>
    plainLetter({
      subject:
        details.step === 'done'
          ? 'Your e-mail address was changed'
          : 'Your e-mail address is about to change',
      displayName,
      paragraphs: [
        details.step === 'done'
          ? `Your account at Vivarium uses ${details.to} from now on, and this address no more.`
          : `Somebody who knows your password wants to use ${details.to} for your account at Vivarium.`,
      ],
      link: { words: 'If it was not you, set a new password', url: `${origin}/forgot-password` },
    }),
};
