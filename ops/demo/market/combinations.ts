import type { Trait } from '@vivarium/contracts/listing/live-animal.ts';

/** A name that the hobby has for several traits together. `needs` are genes shown; `+` before one: its super form. */
interface Combination {
  name: string;
  needs: readonly string[];
}

const row = (name: string, ...needs: string[]): Combination => ({ name, needs });

/** Longer combinations first: the first that fits is taken. Names as World of Ball Pythons and Ians Vivarium have them. */
const combinations: Readonly<Record<string, readonly Combination[]>> = {
  'python-regius': [
    row('Spinner Blast', 'pastel', 'pinstripe', 'spider'),
    row('Killer Bee', '+pastel', 'spider'),
    row('Killer Blast', '+pastel', 'pinstripe'),
    row('Bumblebee', 'pastel', 'spider'),
    row('Spinner', 'pinstripe', 'spider'),
    row('Lemon Blast', 'pastel', 'pinstripe'),
    row('Firefly', 'fire', 'pastel'),
    row('Pewter', 'cinnamon', 'pastel'),
    row('Pastave', 'mojave', 'pastel'),
    row('Jigsaw', 'mojave', 'pinstripe'),
    row('Kingpin', 'lesser', 'pinstripe'),
    row('8-Ball', 'black-pastel', 'cinnamon'),
    row('BEL', 'lesser', 'mojave'),
    row('BEL', 'butter', 'mojave'),
    row('BEL', 'mojave', 'russo'),
    row('BEL', 'lesser', 'russo'),
    row('Dreamsicle', 'lavender-albino', 'pied'),
    row('Panda Pied', '+black-pastel', 'pied'),
  ],
  'pantherophis-guttatus': [
    row('Snow', 'amel', 'anery'),
    row('Blizzard', 'amel', 'charcoal'),
    row('Butter', 'amel', 'caramel'),
    row('Opal', 'amel', 'lavender'),
    row('Ghost', 'anery', 'hypo'),
    row('Amber', 'caramel', 'hypo'),
    row('Pewter', 'charcoal', 'diffused'),
    row('Granite', 'anery', 'diffused'),
    row('Peppermint', 'amel', 'cinder'),
  ],
  'eublepharis-macularius': [
    row('Diablo Blanco', 'blizzard', 'eclipse', 'tremper-albino'),
    row('Blazing Blizzard', 'blizzard', 'tremper-albino'),
    row('Radar', 'bell-albino', 'eclipse'),
    row('Typhoon', 'eclipse', 'rainwater-albino'),
  ],
  'heterodon-nasicus': [row('Snow', 'albino', 'axanthic')],
  'boa-imperator': [
    row('Sunglow', 'hypo', 'kahl-albino'),
    row('Ghost', 'anery-type-1', 'hypo'),
    row('Snow', 'anery-type-1', 'kahl-albino'),
  ],
};

/**
 * @param traits of an animal of the species
 * @returns the hobby's name for some of its visible traits, and the genes that the name stands for
 */
export function combinationOf(
  species: string,
  traits: readonly Trait[],
): { name: string; genes: readonly string[] } | undefined {
  const shown = new Set(
    traits.flatMap(({ gene, zygosity }) =>
      zygosity === 'visual' ? [gene] : zygosity === 'super' ? [`+${gene}`] : [],
    ),
  );
  const found = combinations[species]?.find(({ needs }) => needs.every((need) => shown.has(need)));
  return found && { name: found.name, genes: found.needs.map((need) => need.replace('+', '')) };
}

/** `[species, gene]` of every combination, for the test that the catalogue has them all. */
export const combinedGenes: readonly (readonly [species: string, gene: string])[] = Object.entries(
  combinations,
).flatMap(([species, rows]) =>
  rows.flatMap(({ needs }) => needs.map((need) => [species, need.replace('+', '')] as const)),
);
