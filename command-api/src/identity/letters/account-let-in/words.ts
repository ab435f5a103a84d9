import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells somebody who was kept out that they no longer are. */
export const accountLetIn: LetterKindDefinition = {
  path: '/sign-in',
  words: {
    en: () => ({
      subject: 'Your account is no longer suspended',
      paragraphs: ['You can sign in at Vivarium again, and what you sell is found as before.'],
      link: 'Sign in',
    }),
    de: () => ({
      subject: 'Ihr Konto ist nicht mehr gesperrt',
      paragraphs: [
        'Sie können sich bei Vivarium wieder anmelden, und was Sie verkaufen, wird gefunden wie zuvor.',
      ],
      link: 'Anmelden',
    }),
  },
};
