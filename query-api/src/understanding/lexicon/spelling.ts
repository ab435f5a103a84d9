import { editsBetween } from '@vivarium/contracts/shared/edit-distance.ts';
import { editsFor, type Forgiving } from '../../text/edits-for.ts';
import type { Name } from '../words/name.ts';
import { notTypos } from '../words/not-typos.ts';
import { ordinaryWords } from '../words/ordinary-words.ts';

export interface Spelling {
  /** Whether the word is part of a name, or too short to be corrected. */
  isKnown(word: string): boolean;
  /**
   * @param word folded
   * @returns the word that is probably meant, when it is misspelt and only one word can be meant
   */
  correct(word: string): string | undefined;
}

const forgiven: Forgiving = { one: 5, two: 8 };
/** Longest word that is looked at, so that the time is bounded. */
const LONGEST = 18;
/** Longest name of several words that is recognised when it is written as one word and misspelt. */
const LONGEST_TOGETHER = 16;

/**
 * Finds near words through what is left of words when letters are deleted (the SymSpell idea): two words within n
 * edits have a leftover of at most n deletions each in common. Words of five letters and more are forgiven one edit
 * (insertion, deletion, replacement or swap of neighbours), of eight and more two.
 *
 * @param names whose words, alone and written together, are the words that can be meant
 * @param respellings corrections that no rule would find
 */
export function createSpelling(
  names: readonly Name[],
  respellings: Readonly<Record<string, string>>,
): Spelling {
  const known = new Set(names.flatMap(({ words }) => [...words, words.join('')]));
  const targets = new Set(names.flatMap(targetsOf).filter((word) => !isPlural(word, known)));
  const byLeftover = new Map<string, string[]>();
  for (const target of targets) {
    for (const leftover of leftoversOf(target, editsFor(target, forgiven))) {
      const sharing = byLeftover.get(leftover);
      if (sharing === undefined) byLeftover.set(leftover, [target]);
      else sharing.push(target);
    }
  }

  const nearest = (word: string): string | undefined => {
    const edits = editsFor(word, forgiven);
    const near = new Set<string>();
    for (const leftover of leftoversOf(word, edits))
      for (const target of byLeftover.get(leftover) ?? []) near.add(target);
    for (let allowed = 1; allowed <= edits; allowed += 1) {
      const meant = [...near].filter(
        (target) => mayBe(word, target, allowed) && editsBetween(word, target, allowed) !== undefined,
      );
      // The first letter is seldom the wrong one.
      const alike = meant.filter((target) => target[0] === word[0]);
      const [only, second] = alike.length > 0 ? alike : meant;
      if (only !== undefined) return second === undefined ? only : undefined;
    }
    return undefined;
  };

  const isRespelt = (word: string) => Object.hasOwn(respellings, word);
  const isKnown = (word: string) =>
    known.has(word) || notTypos.has(word) || (word.length < forgiven.one && !isRespelt(word));

  return {
    isKnown,
    correct(word) {
      if (isKnown(word)) return undefined;
      if (isRespelt(word)) return respellings[word];
      if (word.length > LONGEST) return undefined;
      return (
        nearest(word) ??
        (word.endsWith('s') && word.length > forgiven.one ? nearest(word.slice(0, -1)) : undefined)
      );
    },
  };
}

/** Two mistakes are believed only where the word begins as it should. */
function mayBe(word: string, target: string, edits: number): boolean {
  return editsFor(target, forgiven) >= edits && (edits < 2 || word[0] === target[0]);
}

/**
 * Words of a name that others may be corrected to. What is also English is left out of genes, and goods are long
 * words only: too many words of English are one letter away (“timer” from “tiger”, “couch” from “touch”).
 */
function targetsOf({ words, sense }: Name): string[] {
  const together = words.join('');
  const all = together.length <= LONGEST_TOGETHER && words.every((word) => word.length > 1) ? [together] : [];
  switch (sense.kind) {
    case 'species':
      return sense.certain ? [...all, ...words].filter(isTarget) : [];
    case 'gene':
      return sense.partial || sense.form === 'super' || isOrdinary(together)
        ? []
        : [...all, ...words].filter((word) => isTarget(word) && !isOrdinary(word));
    case 'category':
      return sense.certain && !sense.isItsName
        ? all.filter((word) => isTarget(word) && word.length >= forgiven.two)
        : [];
    case 'sex':
    case 'lifeStage':
    case 'proven':
    case 'animal':
      return [...all, ...words].filter(isTarget);
    default:
      return [];
  }
}

/** A word of English that others may not be corrected to: long ones may, since little is near to them. */
function isOrdinary(word: string): boolean {
  return ordinaryWords.has(word) && word.length < forgiven.two;
}

function isTarget(word: string): boolean {
  return word.length >= forgiven.one && /^\p{L}+$/u.test(word);
}

function isPlural(word: string, known: ReadonlySet<string>): boolean {
  if (word.endsWith('ies') && known.has(`${word.slice(0, -3)}y`)) return true;
  return ['s', 'es'].some((ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length)));
}

/** @returns the word and what is left of it after up to `deletions` deletions. */
function leftoversOf(word: string, deletions: number): Set<string> {
  const found = new Set([word]);
  let last = [word];
  for (let round = 0; round < deletions; round += 1) {
    const next: string[] = [];
    for (const each of last) {
      for (let at = 0; at < each.length; at += 1) {
        const left = each.slice(0, at) + each.slice(at + 1);
        if (found.has(left)) continue;
        found.add(left);
        next.push(left);
      }
    }
    last = next;
  }
  return found;
}
