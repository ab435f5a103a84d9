import type { Combination } from './combination.ts';
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

/**
 * @param speciesSlug a species slug
 * @param traits of an animal of the species
 * @returns the combinations all of whose parts the animal has, in the very zygosity; it may have more than them
 */
export function combinationsShownBy(
  speciesSlug: string,
  traits: readonly { gene: string; zygosity: Zygosity }[],
): Combination[] {
  return combinationsOf(speciesSlug).filter(({ parts }) =>
    parts.every(({ genes, zygosity }) =>
      traits.some((trait) => trait.zygosity === zygosity && genes.includes(trait.gene)),
    ),
  );
}

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
