import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/**
 * The hobby's notation counts males, females and unsexed, joined by points: `1.0` is one male, `0.1` one female,
 * `0.0.1` one unsexed animal.
 */
const notations = {
  male: { notation: '1.0', word: msg`male` },
  female: { notation: '0.1', word: msg`female` },
  unsexed: { notation: '0.0.1', word: msg`unsexed` },
};

/** @returns the notation and the word for it, or undefined when no sex is given. */
export function sexNotation(sex: string | null): { notation: string; word: string } | undefined {
  if (sex === null || !Object.hasOwn(notations, sex)) return undefined;
  const { notation, word } = notations[sex as keyof typeof notations];
  return { notation, word: i18n._(word) };
}
