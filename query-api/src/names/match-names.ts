import type { Named } from './catalogue-names.ts';
import type { IndexedName, NameIndex, WordFit, WordFits } from './name-index.ts';

/** How well typed words fit an entity: fewer wrong letters first, then the lower rank. */
export interface Match {
  named: Named;
  /** Position of the name that was meant among the names of the entity. */
  position: number;
  edits: number;
  /** 0: the words are the name; 1: its beginning or its last, which says what it is (a gecko); 2: others of it. */
  rank: number;
}

/** Whether words must be spelt right; else from which length on they need not. */
export type Guessing = { shortest: number } | undefined;

/**
 * @param words folded; each must stand in a name, the last one and its like at least as the beginning of a word
 * @returns each entity that the words fit, once, by the name that they fit best; only those with the fewest wrong
 *   letters
 */
export function matchNames(index: NameIndex, words: readonly string[], guessing: Guessing): Match[] {
  const fits = words.map((word) =>
    index.wordsLike(word, guessing !== undefined && word.length >= guessing.shortest),
  );
  const best = new Map<Named, Match>();
  for (const name of index.namesWith(fits.flatMap((like) => [...like.keys()]))) {
    const match = matchName(name, fits);
    const known = best.get(name.named);
    if (match !== undefined && (known === undefined || isBetter(match, known))) best.set(name.named, match);
  }
  const matches = [...best.values()];
  const fewest = Math.min(...matches.map(({ edits }) => edits));
  return matches.filter(({ edits }) => edits === fewest);
}

function matchName(name: IndexedName, fits: readonly WordFits[]): Match | undefined {
  const taken: number[] = [];
  let [edits, whole] = [0, true];
  for (const like of fits) {
    const own = bestPosition(name.words, like, taken);
    const fit = own?.fit ?? bestWithin(name.within, like);
    if (fit === undefined) return undefined;
    edits += fit.edits;
    if (own === undefined) continue;
    taken.push(own.at);
    whole &&= fit.whole;
  }
  if (taken.length === 0) return undefined;
  const inOrder = taken.every((at, i) => at === i);
  const complete = whole && taken.length === name.words.length;
  const { named, position } = name;
  const isHead = taken.includes(name.words.length - 1);
  return { named, position, edits, rank: inOrder && complete ? 0 : inOrder || isHead ? 1 : 2 };
}

function bestPosition(words: readonly string[], like: WordFits, taken: readonly number[]) {
  let best: { at: number; fit: WordFit } | undefined;
  words.forEach((word, at) => {
    const fit = taken.includes(at) ? undefined : like.get(word);
    if (fit !== undefined && (best === undefined || costOf(fit) < costOf(best.fit))) best = { at, fit };
  });
  return best;
}

function bestWithin(within: ReadonlySet<string>, like: WordFits): WordFit | undefined {
  let best: WordFit | undefined;
  for (const word of within) {
    const fit = like.get(word);
    if (fit !== undefined && (best === undefined || costOf(fit) < costOf(best))) best = fit;
  }
  return best;
}

function costOf({ edits, whole }: WordFit): number {
  return edits * 2 + (whole ? 0 : 1);
}

function isBetter(a: Match, b: Match): boolean {
  return (a.edits - b.edits || a.rank - b.rank || a.position - b.position) < 0;
}
