import type { Zygosity } from './zygosity.ts';

/** What stands before the name of a gene. `many` also goes for the genes that follow with “and”. */
export interface Marker {
  zygosity: 'visual' | 'het' | 'possible_het' | 'super';
  many: boolean;
}

/** Said before “het” of animals that may carry a gene. */
export const possibleWords = [
  ...['poss', 'pos', 'possible', 'possibly', 'potential'],
  ...['mogl', 'moglich', 'mogliche', 'moegl', 'eventuell', 'evtl'],
  ...['possibles', 'posible', 'posibles', 'mogelijk', 'mogelijke'],
] as const;

export const markerWords: readonly (readonly [words: string, marker: Marker])[] = [
  ...each('het', 'het', 'heterozygous', 'heterozygote'),
  ...each('het', 'hetero', 'heterozygot', 'spalterbig', 'heterocigoto', 'heterocigota', 'heterozygoot'),
  ...each('possible_het', ...possibleWords.map((word) => `${word} het`), 'phet', 'ph'),
  ...each('super', 'super'),
  ...each('visual', 'visual', 'vis'),
  ...many(
    'het',
    'hets',
    'dh',
    'double het',
    'double hets',
    'dbl het',
    'triple het',
    'trip het',
    'quad het',
    'th',
    'qh',
    'trip hets',
    'triple hets',
  ),
  ...many('possible_het', ...possibleWords.map((word) => `${word} hets`), 'double ph'),
];

function each(zygosity: Marker['zygosity'], ...words: string[]) {
  return words.map((word) => [word, { zygosity, many: false }] as const);
}
function many(zygosity: Marker['zygosity'], ...words: string[]) {
  return words.map((word) => [word, { zygosity, many: true }] as const);
}

const markers: ReadonlyMap<string, Marker> = new Map(markerWords);
const MOST_WORDS = Math.max(...[...markers.keys()].map((words) => words.split(' ').length));
/** Percentages of possible hets that the trade states; 100 is a certain one. */
const chances: ReadonlySet<string> = new Set(['25', '33', '50', '66']);

/** `hetclown`, as people write it together; a name that only begins so is one that nobody has without its beginning. */
const joinedHet = /^(het)(?!ero)(\p{L}{4,})$/u;

/** What words before the name of a gene say of it, and the words that remain. */
export interface AskedZygosity {
  zygosity: Zygosity;
  /** Per cent, of a possible het. */
  chance?: number;
  words: string[];
}

/**
 * Takes what is said of a gene out of what was typed for its name: “het clo”, “66% het pied”, “66 pied”, “bp super past”. The
 * words at the end are none of it: “het” alone begins “Heterodon”.
 *
 * @param typed words, folded, without signs
 * @returns undefined where nothing is said
 */
export function askedZygosity(typed: readonly string[]): AskedZygosity | undefined {
  const words = typed.flatMap((word) => joinedHet.exec(word)?.slice(1) ?? [word]);
  for (let at = 0; at < words.length - 1; at += 1) {
    for (let count = Math.min(MOST_WORDS, words.length - 1 - at); count > 0; count -= 1) {
      const marker = markers.get(words.slice(at, at + count).join(' '));
      if (marker !== undefined) return withChance(words, at, count, marker.zygosity);
    }
  }
  const [chance = '', ...rest] = words;
  return chances.has(chance) && rest.length > 0
    ? { zygosity: 'possible_het', chance: Number(chance), words: rest }
    : undefined;
}

function withChance(words: readonly string[], at: number, count: number, zygosity: Zygosity): AskedZygosity {
  const before = words[at - 1] ?? '';
  const isHet = zygosity === 'het' || zygosity === 'possible_het';
  const isGuessed = possibleWords.some((word) => word === before);
  const hasPercent = isHet && (chances.has(before) || before === '100');
  const from = hasPercent || (isHet && isGuessed) ? at - 1 : at;
  const rest = words.toSpliced(from, at + count - from);
  if (isHet && chances.has(before)) return { zygosity: 'possible_het', chance: Number(before), words: rest };
  return { zygosity: isHet && isGuessed ? 'possible_het' : zygosity, words: rest };
}
