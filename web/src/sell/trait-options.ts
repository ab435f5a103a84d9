import { type Zygosity, zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import { askedZygosity } from '@vivarium/catalogue/zygosity-words.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { editsBetween } from '@vivarium/contracts/shared/edit-distance.ts';
import type { Gene } from '../catalogue/catalogue.ts';
import { bestRank, fold } from '../catalogue/name-rank.ts';

/** A gene that may be meant, and the trait that it becomes when it is chosen. */
export interface TraitOption {
  gene: Gene;
  trait: Trait;
}

/** Fewest letters of a name in which one may be wrong. */
const SHORTEST_GUESS = 4;
/** Behind every name that is spelt as typed. */
const GUESSED = 3;

/**
 * Reads what a seller types into the field for traits as the search reads it: “clo”, “100% het clown”, “66 pied”, “super
 * pas”, “clwon”.
 *
 * @param genes those that can still be chosen
 * @param otherNames of a gene, by its slug
 * @returns the best first; all where nothing is typed
 */
export function traitOptions(
  typed: string,
  genes: readonly Gene[],
  otherNames: (slug: string) => readonly string[],
): TraitOption[] {
  const words = fold(typed)
    .split(/[\s%]+/)
    .filter((word) => word !== '');
  const asked = askedZygosity(words);
  return ranked(words, asked, genes, otherNames) ?? ranked(words, undefined, genes, otherNames) ?? [];
}

function ranked(
  words: readonly string[],
  asked: ReturnType<typeof askedZygosity>,
  genes: readonly Gene[],
  otherNames: (slug: string) => readonly string[],
): TraitOption[] | undefined {
  const wanted = (asked?.words ?? words).join(' ');
  const able = genes.filter((gene) => asked === undefined || zygositiesOf(gene).includes(asked.zygosity));
  const found = able.flatMap((gene) => {
    const names = [gene.name, ...otherNames(gene.slug)];
    const rank = wanted === '' ? 0 : (bestRank(names, wanted) ?? guessedRank(names, wanted));
    return rank === undefined ? [] : [{ rank, option: { gene, trait: traitOf(gene, asked) } }];
  });
  const fewest = found.some(({ rank }) => rank < GUESSED) ? GUESSED - 1 : GUESSED;
  const kept = found.filter(({ rank }) => rank <= fewest).sort((a, b) => a.rank - b.rank);
  return kept.length === 0 ? undefined : kept.map(({ option }) => option);
}

function guessedRank(names: readonly string[], wanted: string): number | undefined {
  if (wanted.length < SHORTEST_GUESS) return undefined;
  return names.some((name) => editsBetween(wanted, fold(name), 1, true) !== undefined) ? GUESSED : undefined;
}

function traitOf({ slug: gene }: Gene, asked: ReturnType<typeof askedZygosity>): Trait {
  const zygosity: Zygosity = asked?.zygosity ?? 'visual';
  return { gene, zygosity, ...(asked?.chance !== undefined && { chance: asked.chance }) };
}
