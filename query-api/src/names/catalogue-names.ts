import {
  type Category,
  type Combination,
  type Gene,
  type Species,
  zygositiesOf,
} from '@vivarium/catalogue/index.ts';
import { vernacularNames } from '../understanding/words/vernacular/index.ts';
import type { Entity } from './entity.ts';

/** An entity with everything that it is called. */
export interface Named {
  entity: Entity;
  /** The first is the one it is shown by. */
  names: readonly string[];
  /** Names of what it belongs to: they may stand beside its own (“pied bp”), never alone. */
  within: readonly string[];
}

/** What the names are taken from. */
export interface CatalogueParts {
  species: readonly Species[];
  genesOf(species: string): readonly Gene[];
  combinationsOf(species: string): readonly Combination[];
  categories: readonly Category[];
}

/** @returns everything of the catalogue that can be suggested. */
export function catalogueNames({ species, genesOf, combinationsOf, categories }: CatalogueParts): Named[] {
  return [
    ...species.flatMap((one) => [
      ofSpecies(one),
      ...genesOf(one.slug).flatMap((gene) => ofGene(one, gene)),
      ...combinationsOf(one.slug).map((combination) => ofCombination(one, combination)),
    ]),
    ...categories.flatMap(ofCategory),
  ];
}

/** @returns every name of a species, the common one first. */
export function speciesNames({ commonName, scientificName, otherNames }: Species): string[] {
  return [commonName, scientificName, ...otherNames];
}

/** By what it is called in other languages too: who begins to type “kornn” is understood, and told so. */
function ofSpecies(species: Species): Named {
  const names = [...speciesNames(species), ...(vernacularNames.get(species.slug) ?? [])];
  return { entity: { kind: 'species', species }, names, within: [] };
}

function ofGene(species: Species, gene: Gene): Named[] {
  const within = speciesNames(species);
  const any: Named = {
    entity: { kind: 'trait', species, gene, zygosity: null },
    names: [gene.name, ...gene.otherNames],
    within,
  };
  if (gene.superForm === undefined || !zygositiesOf(gene).includes('super')) return [any];
  const entity: Entity = { kind: 'trait', species, gene, zygosity: 'super' };
  return [any, { entity, names: [gene.superForm], within }];
}

function ofCombination(species: Species, combination: Combination): Named {
  return {
    entity: { kind: 'combination', species, combination },
    names: [combination.name, ...combination.otherNames],
    within: speciesNames(species),
  };
}

function ofCategory(category: Category): Named[] {
  return [
    { entity: { kind: 'category', category, subcategory: null }, names: [category.name], within: [] },
    ...category.subcategories.map(
      (subcategory): Named => ({
        entity: { kind: 'category', category, subcategory },
        names: [subcategory.name],
        within: [category.name],
      }),
    ),
  ];
}
