import type { Combination, CombinationPart } from './combination.ts';
import { allSpeciesCombinations } from './combinations/index.ts';
import { geneOf } from './gene-lookup.ts';
import { traitLabel } from './trait-label.ts';
import type { Zygosity } from './zygosity.ts';

const bySpecies: ReadonlyMap<string, readonly Combination[]> = new Map(
  allSpeciesCombinations.map(({ species, combinations }) => [species, combinations]),
);

/**
 * @param speciesSlug a species slug
 * @returns the combinations known of the species; empty when the catalogue knows none; constant time
 */
export function combinationsOf(speciesSlug: string): readonly Combination[] {
  return bySpecies.get(speciesSlug) ?? [];
}

interface ShownTrait {
  gene: string;
  zygosity: Zygosity;
}

/**
 * @param speciesSlug whose combination it is
 * @returns the ways in which an animal has a part, each with the traits that it has then: one of the genes, or, where two copies
 *   are asked for of alleles of one locus, one copy each of two of them (a lesser mojave is as blue-eyed as a super mojave)
 */
export function waysToHave(speciesSlug: string, { genes, zygosity }: CombinationPart): ShownTrait[][] {
  const alone = genes.map((gene) => [{ gene, zygosity }]);
  const [locus, ...others] = new Set(genes.map((gene) => geneOf(speciesSlug, gene)?.locus));
  if (zygosity !== 'super' || locus === undefined || others.length > 0) return alone;
  const pairs = genes.flatMap((one, at) => genes.slice(at + 1).map((other) => [one, other]));
  return [...alone, ...pairs.map((pair) => pair.map((gene) => ({ gene, zygosity: 'visual' as const })))];
}

/**
 * @param speciesSlug a species slug
 * @param traits of an animal of the species
 * @returns the combinations all of whose parts the animal has, in one of the ways to have them; it may have more than them
 */
export function combinationsShownBy(speciesSlug: string, traits: readonly ShownTrait[]): Combination[] {
  const has = ({ gene, zygosity }: ShownTrait) =>
    traits.some((trait) => trait.zygosity === zygosity && trait.gene === gene);
  return (waysBySpecies.get(speciesSlug) ?? [])
    .filter(({ parts }) => parts.every((ways) => ways.some((way) => way.every(has))))
    .map(({ combination }) => combination);
}

/** Of each part of a combination, since every listing is looked at. */
const waysBySpecies = new Map(
  allSpeciesCombinations.map(({ species, combinations }) => [
    species,
    combinations.map((combination) => ({
      combination,
      parts: combination.parts.map((part) => waysToHave(species, part)),
    })),
  ]),
);

/**
 * @param speciesSlug whose combination it is
 * @returns the name with what it stands for: `Killer Bee (Super Pastel + Spider)`; genes of which any will do are
 *   said `Tremper/Bell/Rainwater Albino`
 */
export function combinationLabel(speciesSlug: string, { name, parts }: Combination): string {
  const said = parts.map(({ genes, zygosity }) =>
    eitherOf(
      genes.map((slug) => {
        const label = traitLabel(geneOf(speciesSlug, slug) ?? { name: slug }, zygosity);
        // “Blue-eyed leucistic (Super Mojave)”: what the combination is called need not be said again.
        return label.startsWith(`${name} (`) ? label.slice(name.length + 1) : label;
      }),
    ),
  );
  // Brackets within brackets: “Anery (Type 1)”.
  return `${name} (${said.join(' + ').replace(/[()]/g, '')})`;
}

/** Says the word that all labels begin or end with only once. */
function eitherOf(labels: readonly string[]): string {
  const words = labels.map((label) => label.split(' '));
  const [first = []] = words;
  const shares = (at: number) => words.length > 1 && words.every((each) => each.at(at) === first.at(at));
  const from = shares(0) ? 1 : 0;
  const to = shares(-1) ? -1 : undefined;
  const own = words.map((each) => each.slice(from, to).join(' ')).join('/');
  return [...first.slice(0, from), own, ...(to === undefined ? [] : first.slice(to))].join(' ');
}
