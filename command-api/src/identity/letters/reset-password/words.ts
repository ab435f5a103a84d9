import type { LetterKindDefinition } from '../letter-kind.ts';

/**
 * Lets whoever reads it set a new password. Its word is good for no shorter than letters to one address are bounded for
 * (`lettersTo`): whoever uses those up in somebody's name has had a good word sent to them then.
 */
export const resetPassword: LetterKindDefinition = {
  token: { purpose: 'reset_password', minutes: 60 },
  path: '/reset-password',
  words: {
    en: () => ({
      subject: 'Set a new password',
      paragraphs: ['Somebody, probably you, wants to set a new password for your account at Vivarium.'],
      link: 'Set a new password',
      closing: [
        'The link works once, for an hour. If it was not you, you need not do anything: your password stays.',
      ],
    }),
    de: () => ({
      subject: 'Neues Passwort setzen',
      paragraphs: [
        'Jemand, vermutlich Sie selbst, möchte ein neues Passwort für Ihr Konto bei Vivarium setzen.',
      ],
      link: 'Neues Passwort setzen',
      closing: [
        'Der Link gilt einmal und eine Stunde lang. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt.',
      ],
    }),
  },
};
