import type { LetterKindDefinition } from '../letter-kind.ts';

const english: Readonly<Record<string, string>> = {
  on: 'Your second factor is on',
  off: 'Your second factor is off',
  codes: 'You have new recovery codes',
  used: 'A recovery code was used',
};
const german: typeof english = {
  on: 'Ihr zweiter Faktor ist eingeschaltet',
  off: 'Ihr zweiter Faktor ist ausgeschaltet',
  codes: 'Sie haben neue Wiederherstellungscodes',
  used: 'Ein Wiederherstellungscode wurde verwendet',
};

/** Tells that the second factor was switched on or off, or that a recovery code was used. */
export const secondFactorChanged: LetterKindDefinition = {
  path: '/account/security',
  words: {
    en: ({ what = '' }) => ({
      subject: english[what] ?? 'Your second factor was changed',
      paragraphs: ['This was done at your account at Vivarium. If it was you, there is nothing to do.'],
      link: 'If it was not you, look at your account',
    }),
    de: ({ what = '' }) => ({
      subject: german[what] ?? 'Ihr zweiter Faktor wurde geändert',
      paragraphs: ['Das geschah in Ihrem Konto bei Vivarium. Wenn Sie es waren, ist nichts zu tun.'],
      link: 'Wenn Sie das nicht waren, sehen Sie in Ihrem Konto nach',
    }),
  },
};
