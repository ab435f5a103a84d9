import { combinationsShownBy } from '@vivarium/catalogue/combination-lookup.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';

/** What the hobby calls an animal, and the genes that the name stands for. */
export interface NamedGenes {
  name: string;
  genes: readonly string[];
}

/** Any two of these alleles make a blue-eyed leucistic; breeders write its letters, which tell no recipe. */
const blueEyed: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'python-regius': [
    ['lesser', 'mojave'],
    ['butter', 'mojave'],
    ['mojave', 'russo'],
    ['lesser', 'russo'],
  ],
};

/**
 * @param traits of an animal of the species
 * @returns the hobby's name for some of its visible traits, that of most traits first, and the genes that it stands for
 */
export function combinationOf(species: string, traits: readonly Trait[]): NamedGenes | undefined {
  const [most] = combinationsShownBy(species, traits).toSorted((a, b) => b.parts.length - a.parts.length);
  if (most === undefined) return blueEyedOf(species, traits);
  const named = new Set(most.parts.flatMap(({ genes }) => genes));
  return { name: most.name, genes: traits.map(({ gene }) => gene).filter((gene) => named.has(gene)) };
}

function blueEyedOf(species: string, traits: readonly Trait[]): NamedGenes | undefined {
  const shown = new Set(traits.filter(({ zygosity }) => zygosity === 'visual').map(({ gene }) => gene));
  const genes = blueEyed[species]?.find((alleles) => alleles.every((allele) => shown.has(allele)));
  return genes && { name: 'BEL', genes };
}

/** `[species, gene]` of every name that is only known here, for the test that the catalogue has them all. */
export const combinedGenes: readonly (readonly [species: string, gene: string])[] = Object.entries(
  blueEyed,
).flatMap(([species, pairs]) => pairs.flat().map((gene) => [species, gene] as const));
