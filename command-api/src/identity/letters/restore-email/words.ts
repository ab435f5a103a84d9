import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells the address that was used that it is used no more, and lets whoever reads it there take that back. */
export const restoreEmail: LetterKindDefinition = {
  token: { purpose: 'restore_email', minutes: 7 * 24 * 60 },
  path: '/restore-email',
  words: {
    en: ({ to }) => ({
      subject: 'Your e-mail address was changed',
      paragraphs: [`Your account at Vivarium uses ${to} from now on, and this address no more.`],
      link: 'If it was not you, take your address back',
      closing: [
        'The link works once, for seven days. It makes this address that of your account again, signs everybody out, and has you set a new password. If it was you, you need not do anything.',
      ],
    }),
    de: ({ to }) => ({
      subject: 'Ihre E-Mail-Adresse wurde geändert',
      paragraphs: [`Ihr Konto bei Vivarium verwendet von jetzt an ${to} und nicht mehr diese Adresse.`],
      link: 'Wenn Sie das nicht waren, nehmen Sie die Änderung zurück',
      closing: [
        'Der Link gilt einmal und sieben Tage lang. Er macht diese Adresse wieder zu der Ihres Kontos, meldet alle ab und lässt Sie ein neues Passwort setzen. Wenn Sie es waren, brauchen Sie nichts zu tun.',
      ],
    }),
  },
};
