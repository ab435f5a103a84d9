import type { AttributeDeclaration, Category } from '@vivarium/catalogue/category.ts';

/** A word of the catalogue: its English, and the name under which other languages have it. */
export interface CategoryWord {
  id: string;
  message: string;
}

/**
 * What a word is of. The same English may be two words elsewhere: a screen is what a cage is made of, and what a phone has.
 */
export type CategoryWordRole = 'category' | 'about' | 'subcategory' | 'attribute' | 'value' | 'unit';

/** @returns the word that the catalogue has in English. */
export function categoryWord(role: CategoryWordRole, english: string): CategoryWord {
  return { id: `${role}: ${english}`, message: english };
}

/** @returns the category with each of its words said by `say`; slugs and keys stay. */
export function saidBy(category: Category, say: (word: CategoryWord) => string): Category {
  const said = (role: CategoryWordRole, english: string) => say(categoryWord(role, english));
  const declared = ({ label, unit, choices, ...others }: AttributeDeclaration): AttributeDeclaration => ({
    ...others,
    label: said('attribute', label),
    ...(unit !== undefined && { unit: said('unit', unit) }),
    ...(choices && { choices: choices.map((one) => ({ ...one, label: said('value', one.label) })) }),
  });
  return {
    ...category,
    name: said('category', category.name),
    description: said('about', category.description),
    subcategories: category.subcategories.map((one) => ({ ...one, name: said('subcategory', one.name) })),
    attributes: category.attributes.map(declared),
  };
}
