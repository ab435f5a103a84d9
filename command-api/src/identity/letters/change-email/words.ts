import type { LetterKindDefinition } from '../letter-kind.ts';

/** Asks whoever reads it at a new address to prove that it is theirs. */
export const changeEmail: LetterKindDefinition = {
  token: { purpose: 'change_email', minutes: 24 * 60 },
  path: '/verify-email',
  words: {
    en: () => ({
      subject: 'Confirm your new e-mail address',
      paragraphs: [
        'You want to use this address for your account at Vivarium. It is used as soon as you confirm it.',
      ],
      link: 'Use this address',
      closing: ['The link works once, for a day. If it was not you, you need not do anything.'],
    }),
    de: () => ({
      subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
      paragraphs: [
        'Sie möchten diese Adresse für Ihr Konto bei Vivarium verwenden. Sie gilt, sobald Sie sie bestätigen.',
      ],
      link: 'Diese Adresse verwenden',
      closing: [
        'Der Link gilt einmal und einen Tag lang. Wenn Sie das nicht waren, brauchen Sie nichts zu tun.',
      ],
    }),
  },
};
