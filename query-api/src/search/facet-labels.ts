import { type AnimalAttribute, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import {
  allCategories,
  allSpeciesGenes,
  categoryBySlug,
  type Gene,
  speciesBySlug,
  traitLabel,
  zygositySchema,
} from '@vivarium/catalogue/index.ts';
import { speciesGroups } from '@vivarium/catalogue/species-groups.ts';
import { distanceRings, ringFacets } from '@vivarium/contracts/shared/distance-rings.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import { countryName, countryNamesElsewhere } from '../gazetteer/country-name.ts';

/** What a facet value is called: the name it is shown by, and what else people call it. */
export interface FacetNames {
  label: string;
  others: readonly string[];
}

/** Genes by slug; where several species have one of that slug, its name is the same and the others add up. */
const genes: ReadonlyMap<string, { gene: Gene; others: readonly string[] }> = (() => {
  const bySlug = new Map<string, { gene: Gene; others: Set<string> }>();
  for (const gene of allSpeciesGenes.flatMap((species) => species.genes)) {
    const entry = bySlug.get(gene.slug) ?? { gene, others: new Set<string>() };
    for (const name of gene.otherNames) entry.others.add(name);
    bySlug.set(gene.slug, entry);
  }
  return new Map([...bySlug].map(([slug, { gene, others }]) => [slug, { gene, others: [...others] }]));
})();

const groups: ReadonlyMap<string, string> = new Map(speciesGroups.map(({ slug, name }) => [slug, name]));

const subcategories: ReadonlyMap<string, string> = new Map(
  allCategories.flatMap((category) => category.subcategories.map(({ slug, name }) => [slug, name])),
);

/** Labels of the choices of declared attributes, of animals and of goods, by facet and value. */
const choices: ReadonlyMap<string, string> = new Map([
  ...animalAttributes.flatMap((declared: AnimalAttribute) =>
    (declared.choices ?? []).map(({ value, label }) => [`${declared.key}\n${value}`, label] as const),
  ),
  ...allCategories.flatMap((category) =>
    category.attributes.flatMap(({ key, choices: values }) =>
      (values ?? []).map(({ value, label }) => [`attributes.${key}\n${value}`, label] as const),
    ),
  ),
]);

/** @returns what the value of a facet is called; a value that the catalogue does not know goes by itself. */
export function facetNames(attribute: string, value: string): FacetNames {
  switch (attribute) {
    case 'species': {
      const species = speciesBySlug(value);
      if (species === undefined) return { label: value, others: [] };
      return { label: species.commonName, others: [species.scientificName, ...species.otherNames] };
    }
    case 'animalGroup':
      return { label: groups.get(value) ?? value, others: [] };
    case 'traits': {
      const known = genes.get(value);
      return { label: known?.gene.name ?? value, others: known?.others ?? [] };
    }
    case 'traitZygosity':
      return zygosityNames(value);
    case 'category':
      return { label: categoryBySlug(value)?.name ?? value, others: [] };
    case 'subcategory':
      return { label: subcategories.get(value) ?? value, others: [] };
    case 'country':
      return { label: countryName(value), others: [value, ...countryNamesElsewhere(value)] };
    case 'officialStore':
      return { label: value === 'true' ? 'Official stores' : 'Other sellers', others: [] };
    case 'priceBand':
      return { label: value.replace('-', '–'), others: [] };
    case 'distance':
    case 'distanceMiles':
      return { label: ringLabel(value, ringFacets[attribute]), others: [] };
    default:
      return { label: choices.get(`${attribute}\n${value}`) ?? value, others: [] };
  }
}

function zygosityNames(value: string): FacetNames {
  const [slug = '', text] = value.split(':');
  const known = genes.get(slug);
  const zygosity = zygositySchema.safeParse(text);
  if (known === undefined || !zygosity.success) return { label: value, others: [] };
  const label = traitLabel(known.gene, zygosity.data);
  return { label, others: [known.gene.name, ...known.others] };
}

/** @returns e.g. `under 25 km`, `25 to 50 km`, `250 km and more`. */
function ringLabel(value: string, unit: LengthUnit): string {
  const { from, to } = distanceRings[unit].find((ring) => ring.value === value) ?? { from: 0 };
  if (to === undefined) return `${from} ${unit} and more`;
  return from === 0 ? `under ${to} ${unit}` : `${from} to ${to} ${unit}`;
}
