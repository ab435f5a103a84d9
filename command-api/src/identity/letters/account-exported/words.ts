import type { LetterKindDefinition } from '../letter-kind.ts';

/** Tells that somebody who was signed in has taken everything that is kept of an account: addresses and orders are in it. */
export const accountExported: LetterKindDefinition = {
  path: '/forgot-password',
  words: {
    en: () => ({
      subject: 'Everything that we keep of you was downloaded',
      paragraphs: [
        'Somebody who is signed in to your account at Vivarium has downloaded everything that we keep of you: your addresses and what you have bought and sold are in it.',
      ],
      link: 'If it was not you, set a new password',
    }),
    de: () => ({
      subject: 'Alles, was wir von Ihnen gespeichert haben, wurde heruntergeladen',
      paragraphs: [
        'Jemand, der bei Ihrem Konto bei Vivarium angemeldet ist, hat alles heruntergeladen, was wir von Ihnen gespeichert haben: Ihre Adressen und was Sie gekauft und verkauft haben, stehen darin.',
      ],
      link: 'Wenn Sie das nicht waren, setzen Sie ein neues Passwort',
    }),
  },
};
