/** Words of French and Spanish names that have no plural. */
const small: ReadonlySet<string> = new Set(
  'de du des d la le les l à a aux au en et y con del el los las para por'.split(' '),
);

/**
 * Plurals of a French or Spanish name of several words, where the first is inflected, or each: “tortues d’hermann”,
 * “dragons barbus”, “pitones reales”. What is no word is never typed.
 */
export function romancePlurals(name: string): string[] {
  const words = name.split(' ');
  const [first = '', ...others] = words;
  if (others.length === 0) return [];
  return ['s', 'es'].flatMap((ending) => {
    const inflected = (word: string) => (small.has(word) ? word : pluralOf(word, ending));
    return [[inflected(first), ...others].join(' '), words.map(inflected).join(' ')];
  });
}

/** @param ending after a consonant */
function pluralOf(word: string, ending: string): string {
  if (/[sxz]$/.test(word)) return word;
  return /[aeiouáéíóúè]$/.test(word) ? `${word}s` : `${word}${ending}`;
}

/** Plurals of the last word of a German or Dutch name: “landschildkröten”, “warane”, “landschildpadden”. */
export function germanicPlurals(name: string): string[] {
  const last = name.at(-1) ?? '';
  if (last === 'e') return [`${name}n`];
  if (/[aiou]$/.test(name)) return [];
  return [`${name}n`, `${name}e`, `${name}en`, `${name}${last}en`];
}

/** German adjectives before a name are inflected: “grüner baumpython”, “(die) grünen baumpythons”, “grüne baumpython”. */
export function inflectedAdjectives(name: string): string[] {
  const [first = '', ...others] = name.split(' ');
  const [, stem] = /^(\p{L}{3,})(?:er|es|e)$/u.exec(first) ?? [];
  if (stem === undefined || others.length === 0) return [];
  return ['er', 'e', 'es', 'en'].map((ending) => [stem + ending, ...others].join(' '));
}
