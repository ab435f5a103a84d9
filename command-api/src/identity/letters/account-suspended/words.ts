import type { LetterKindDefinition } from '../letter-kind.ts';

/**
 * Tells that somebody is kept out, and what becomes of what they sell and have bought; where their address was taken back from
 * `from` while they were, that as well.
 */
export const accountSuspended: LetterKindDefinition = {
  path: '/',
  words: {
    en: ({ from }) => ({
      subject: 'Your account is suspended',
      paragraphs: [
        ...(from === undefined
          ? []
          : [
              `Your account at Vivarium uses this address again, and ${from} no more. The password is good for nothing any more, and nobody signs in with an account elsewhere. You cannot set a new one yet, since the account is suspended.`,
            ]),
        'A moderator has suspended your account at Vivarium. You are signed out everywhere, and nobody finds what you sell meanwhile.',
        'Orders that are not paid yet have ended. Those that are paid go on, and their money stays where it is.',
        'If you think this is a mistake, answer this mail and say why: somebody else will look at it.',
      ],
      link: 'To Vivarium',
    }),
    de: ({ from }) => ({
      subject: 'Ihr Konto ist gesperrt',
      paragraphs: [
        ...(from === undefined
          ? []
          : [
              `Ihr Konto bei Vivarium verwendet wieder diese Adresse und nicht mehr ${from}. Das Passwort gilt nicht mehr, und niemand meldet sich mehr über ein Konto bei einem anderen Anbieter an. Ein neues können Sie noch nicht setzen, weil das Konto gesperrt ist.`,
            ]),
        'Die Moderation hat Ihr Konto bei Vivarium gesperrt. Sie sind überall abgemeldet, und was Sie verkaufen, findet inzwischen niemand.',
        'Bestellungen, die noch nicht bezahlt sind, sind beendet. Bezahlte gehen weiter, und ihr Geld bleibt, wo es ist.',
        'Wenn Sie das für einen Irrtum halten, antworten Sie auf diese E-Mail und schreiben Sie, warum: Jemand anders wird es sich ansehen.',
      ],
      link: 'Zu Vivarium',
    }),
  },
};
