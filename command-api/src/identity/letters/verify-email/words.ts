import type { LetterKindDefinition } from '../letter-kind.ts';

/** Asks whoever reads it to prove that the address is theirs. */
export const verifyEmail: LetterKindDefinition = {
  token: { purpose: 'verify_email', minutes: 3 * 24 * 60 },
  path: '/verify-email',
  words: {
    en: () => ({
      subject: 'Confirm your e-mail address',
      paragraphs: [
        'Confirm that this address is yours. Then you can publish listings and get mails of saved searches.',
      ],
      link: 'Confirm the address',
      closing: [
        'The link works once, for three days. If you have not registered at Vivarium, you need not do anything.',
      ],
    }),
    de: () => ({
      subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
      paragraphs: [
        'Bestätigen Sie, dass diese Adresse Ihnen gehört. Dann können Sie Anzeigen veröffentlichen und E-Mails zu gespeicherten Suchen erhalten.',
      ],
      link: 'Adresse bestätigen',
      closing: [
        'Der Link gilt einmal und drei Tage lang. Wenn Sie sich nicht bei Vivarium registriert haben, brauchen Sie nichts zu tun.',
      ],
    }),
  },
};
