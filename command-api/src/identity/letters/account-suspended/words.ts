import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that somebody is kept out, and what becomes of what they sell and have bought. */
export const accountSuspended: LetterKindDefinition = {
  path: '/',
  words: {
    en: () => ({
      subject: 'Your account is suspended',
      paragraphs: [
        'A moderator has suspended your account at Vivarium. You are signed out everywhere, and nobody finds what you sell meanwhile.',
        'Orders that are not paid yet have ended. Those that are paid go on, and their money stays where it is.',
        'If you think this is a mistake, answer this mail and say why: somebody else will look at it.',
      ],
      link: 'To Vivarium',
    }),
    de: () => ({
      subject: 'Ihr Konto ist gesperrt',
      paragraphs: [
        'Die Moderation hat Ihr Konto bei Vivarium gesperrt. Sie sind überall abgemeldet, und was Sie verkaufen, findet inzwischen niemand.',
        'Bestellungen, die noch nicht bezahlt sind, sind beendet. Bezahlte gehen weiter, und ihr Geld bleibt, wo es ist.',
        'Wenn Sie das für einen Irrtum halten, antworten Sie auf diese E-Mail und schreiben Sie, warum: Jemand anders wird es sich ansehen.',
      ],
      link: 'Zu Vivarium',
    }),
  },
};
