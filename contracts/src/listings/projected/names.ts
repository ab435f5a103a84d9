import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { combinationsShownBy } from '@vivarium/catalogue/combination-lookup.ts';
import type { Gene } from '@vivarium/catalogue/gene.ts';
import { geneOf, lociOf } from '@vivarium/catalogue/gene-lookup.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { foldText } from '../../shared/fold-text.ts';
import type { LiveAnimalAttributes, Trait } from '../live-animal.ts';
import { type GoodsListing, isAnimal, type ListingState } from '../state.ts';

/**
 * Everything that people call the thing that is listed, folded, each name once: category, attributes of goods, species
 * (common, scientific and other names, group), genes, super forms and the trade names of two alleles and of several genes
 * together. Searched, so that "royal python", "BP" and "Python regius" all find a ball python whatever its title says, and
 * "amber" a hypo caramel.
 */
export function namesOf(listing: ListingState): string[] {
  const names = [
    ...categoryNames(listing),
    ...(isAnimal(listing) ? animalNames(listing.attributes) : attributeNames(listing)),
  ];
  return [...new Set(names.map(foldText))];
}

/** The label of a trait as breeders write it; a gene that the catalogue does not know goes by its slug. */
export function labelOf(species: string | undefined, trait: Trait): string {
  return traitLabel(geneOrSlug(species, trait.gene), trait.zygosity, trait.chance);
}

function categoryNames({ category, subcategory }: ListingState): string[] {
  const known = categoryBySlug(category);
  if (known === undefined) return [];
  const part = known.subcategories.find(({ slug }) => slug === subcategory);
  return part === undefined ? [known.name] : [known.name, part.name];
}

/** What the category calls the chosen attributes (“Fruit flies”, “Used”), and the texts that buyers refine by (a brand). */
function attributeNames({ category, attributes }: GoodsListing): string[] {
  return (categoryBySlug(category)?.attributes ?? []).flatMap(({ key, type, choices, facet }) => {
    const value = attributes[key];
    if (typeof value !== 'string') return [];
    if (type === 'choice') return choices?.find((choice) => choice.value === value)?.label ?? [];
    return type === 'text' && facet ? value : [];
  });
}

function animalNames({ species: slug, traits }: LiveAnimalAttributes): string[] {
  const species = slug === undefined ? undefined : speciesBySlug(slug);
  const ofSpecies =
    species === undefined
      ? []
      : [
          species.commonName,
          plural(species.commonName),
          species.scientificName,
          ...species.otherNames,
          species.group,
          plural(species.group),
        ];
  return [
    ...ofSpecies,
    ...traits.flatMap((trait) => geneNames(slug, trait)),
    ...compoundNames(slug, traits),
    ...combinationNames(slug, traits),
  ];
}

function geneNames(species: string | undefined, trait: Trait): string[] {
  const gene = geneOrSlug(species, trait.gene);
  return [gene.name, ...gene.otherNames, labelOf(species, trait)];
}

/** Trade names of animals that carry two different alleles of one locus, such as Candino. */
function compoundNames(species: string | undefined, traits: readonly Trait[]): string[] {
  if (species === undefined) return [];
  const carried = new Set(
    traits.filter(({ zygosity }) => zygosity !== 'possible_het').map(({ gene }) => gene),
  );
  return lociOf(species)
    .flatMap(({ compounds }) => compounds)
    .filter(({ alleles }) => alleles.every((allele) => carried.has(allele)))
    .map(({ name }) => name);
}

/** Trade names of animals that show several genes, such as Amber: of all combinations whose parts are there. */
function combinationNames(species: string | undefined, traits: readonly Trait[]): string[] {
  if (species === undefined) return [];
  return combinationsShownBy(species, traits).flatMap(({ name, otherNames }) => [name, ...otherNames]);
}

function geneOrSlug(
  species: string | undefined,
  slug: string,
): Pick<Gene, 'name' | 'otherNames' | 'superForm'> {
  const gene = species === undefined ? undefined : geneOf(species, slug);
  return gene ?? { name: slug.replaceAll('-', ' '), otherNames: [] };
}

/** English plurals as far as the names of the catalogue need them: the bare server cannot stem. */
function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
