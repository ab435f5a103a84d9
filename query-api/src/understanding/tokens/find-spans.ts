import type { Entries, Lexicon } from '../lexicon/lexicon.ts';
import type { Sense } from '../words/name.ts';
import { isJoiner, type Token } from './tokens.ts';

/** Tokens, from `first` to `last`, that are one name. */
export interface Span {
  first: number;
  last: number;
  /** The letters of the name. */
  key: string;
  senses: readonly Sense[];
  /** A word of it was misspelt. */
  corrected: boolean;
}

/** Most words of a name. */
const MOST_WORDS = 6;
/** Names shorter than this must be parted into words as they are: “c g” is not Coral Glow. */
const FREELY_PARTED = 6;

/**
 * Finds the names in a query, whatever spaces and hyphens are between their words: the longest first, of equally
 * long ones the leftmost, none over another.
 *
 * @param taken tokens that mean something else already
 * @returns in the order they stand in
 */
export function findSpans(tokens: readonly Token[], taken: readonly boolean[], lexicon: Lexicon): Span[] {
  const free = tokens.map((_token, at) => taken[at] !== true);
  const spans = longest(tokens, free, lexicon.entries);
  // What is turned round may only be of words that mean little by themselves: “gecko, leopard”.
  const loose = spans.filter(isLoose);
  for (const { first } of loose) free[first] = true;
  const turned = longest(tokens, free, lexicon.turned);
  const isCovered = ({ first }: Span) => turned.some((other) => other.first <= first && first <= other.last);
  return [...spans.filter((span) => !isCovered(span)), ...turned].sort((a, b) => a.first - b.first);
}

function isLoose({ first, last, senses }: Span): boolean {
  return first === last && senses.every((sense) => looseKinds.has(sense.kind));
}
const looseKinds: ReadonlySet<Sense['kind']> = new Set(['animal', 'gene', 'combination', 'species']);

function longest(tokens: readonly Token[], free: boolean[], entries: Entries): Span[] {
  const candidates = tokens.flatMap((_token, at) => spansFrom(at, tokens, free, entries));
  candidates.sort((a, b) => b.key.length - a.key.length || a.first - b.first);
  return candidates.filter(({ first, last }) => {
    for (let at = first; at <= last; at += 1)
      if (free[at] !== true && tokens[at]?.kind !== 'sign') return false;
    free.fill(false, first, last + 1);
    return true;
  });
}

function spansFrom(
  first: number,
  tokens: readonly Token[],
  free: readonly boolean[],
  entries: Entries,
): Span[] {
  const found: Span[] = [];
  let key = '';
  let parting = '';
  let corrected = false;
  let words = 0;
  let isWithin = false;
  for (let last = first; last < tokens.length && words < MOST_WORDS; last += 1) {
    const token = tokens[last];
    if (token === undefined || free[last] !== true || token.quoted) break;
    if (token.kind === 'sign' && !isSex(token)) {
      if (words > 0 && token.text === '(' && !isWithin) isWithin = true;
      else if (words === 0 || !isJoiner(token)) break;
      continue;
    }
    key += token.text;
    parting += words === 0 ? token.text : ` ${token.text}`;
    corrected ||= token.corrected;
    words += 1;
    const entry = entries.get(key);
    if (entry === undefined) continue;
    if (words > 1 && key.length < FREELY_PARTED && !entry.partings.has(parting)) continue;
    // “Axanthic (VPI)”: what has a bracket within ends with one.
    const end = isWithin ? last + 1 : last;
    if (isWithin && tokens[end]?.text !== ')') continue;
    found.push({ first, last: end, key, senses: entry.senses, corrected });
  }
  return found;
}

function isSex({ text }: Token): boolean {
  return text === '♂' || text === '♀';
}
