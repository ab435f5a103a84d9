/**
 * The hobby's notation counts males, females and unsexed, joined by points: `1.0` is one male, `0.1` one female,
 * `0.0.1` one unsexed animal.
 */
const notations: Record<string, { notation: string; word: string }> = {
  male: { notation: '1.0', word: 'male' },
  female: { notation: '0.1', word: 'female' },
  unsexed: { notation: '0.0.1', word: 'unsexed' },
};

/** @returns the notation and the word for it, or undefined when no sex is given. */
export function sexNotation(sex: string | null): { notation: string; word: string } | undefined {
  return sex === null ? undefined : notations[sex];
}
