import { keepingCategories } from './categories/keeping.ts';
import { secondHandCategories } from './categories/second-hand.ts';
import type { Category } from './category.ts';

const liveAnimal: Category = {
  slug: 'live-animal',
  name: 'Live animals',
  description: 'Reptiles, amphibians and invertebrates',
  kind: 'animal',
  subcategories: [],
  attributes: [],
};

/** The category tree, in the order it is shown. */
export const allCategories: readonly Category[] = [liveAnimal, ...keepingCategories, ...secondHandCategories];

const bySlug: ReadonlyMap<string, Category> = new Map(
  allCategories.map((category) => [category.slug, category]),
);

/**
 * @param slug a category slug such as `heating-lighting`
 * @returns the category, or `undefined` when there is none of that slug; constant time
 */
export function categoryBySlug(slug: string): Category | undefined {
  return bySlug.get(slug);
}
