import { animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import type { Category } from '@vivarium/catalogue/index.ts';

const ofAnimals = ['animalGroup', 'species', 'traits', 'traitZygosity', ...animalFacets];
/** Sexes and stages are so few that the most listed one says nothing. */
const tellingOfAnimals = ['species', 'traits'];

/**
 * Attributes that popular filters may be of. Not places, which depend on where a visitor is; not sellers, who could choose
 * themselves; not categories, which have a tree of their own; nothing whose value means little by itself (`40`, `true`).
 *
 * @param category undefined: all of them together
 * @returns `chosen`: of what visitors choose; `listed`: of what is listed
 */
export function popularAttributes(category: Category | undefined): { chosen: string[]; listed: string[] } {
  if (category === undefined || category.kind === 'animal') {
    return { chosen: ofAnimals, listed: tellingOfAnimals };
  }
  const declared = category.attributes
    .filter(({ facet, type, key }) => facet && (type === 'choice' || key === 'brand'))
    .map(({ key }) => `attributes.${key}`);
  const ofGoods = ['subcategory', ...declared];
  return { chosen: ofGoods, listed: ofGoods };
}
