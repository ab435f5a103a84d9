import type { Zygosity } from '@vivarium/catalogue/index.ts';

const zygosities: Readonly<Record<string, Zygosity>> = {
  het: 'het',
  hets: 'het',
  heterozygous: 'het',
  ph: 'possible_het',
  visual: 'visual',
  vis: 'visual',
  super: 'super',
};

/** What may stand before “het” and makes it a possible one; “100 het” is a certain one. */
const chances: Readonly<Record<string, Zygosity>> = {
  possible: 'possible_het',
  poss: 'possible_het',
  pos: 'possible_het',
  '66': 'possible_het',
  '50': 'possible_het',
  '33': 'possible_het',
  '25': 'possible_het',
  '100': 'het',
};

/**
 * Takes the word for a zygosity out of what was typed: “het clo”, “66% het pied”, “bp super past”. A word at the end is
 * not one: “het” alone begins “Heterodon”.
 *
 * @param words folded
 * @returns the other words and the zygosity; undefined when there is none
 */
export function askedZygosity(words: readonly string[]): { zygosity: Zygosity; words: string[] } | undefined {
  const at = words.findIndex((word, i) => i < words.length - 1 && Object.hasOwn(zygosities, word));
  const zygosity = zygosities[words[at] ?? ''];
  if (zygosity === undefined) return undefined;
  const before = words[at - 1] ?? '';
  const isChance = Object.hasOwn(chances, before) && zygosity !== 'visual' && zygosity !== 'super';
  return {
    zygosity: (isChance && zygosity === 'het' && chances[before]) || zygosity,
    words: words.toSpliced(isChance ? at - 1 : at, isChance ? 2 : 1),
  };
}
