import { i18n } from '@lingui/core';
import { allCategories } from '@vivarium/catalogue/categories.ts';
import type { Category } from '@vivarium/catalogue/category.ts';
import { saidBy } from './messages.ts';

interface Said {
  language: string;
  categories: readonly Category[];
}

let said: Said | undefined;

/** Words of the catalogue of categories: to be brought before they are said. */
export const categoryWords = import.meta.glob('./languages/*.po');

/** @returns the categories of the market in the language that is spoken; made once for each. */
export function categoriesInWords(): readonly Category[] {
  if (said?.language !== i18n.locale) {
    const categories = allCategories.map((category) => saidBy(category, (word) => i18n._(word)));
    said = { language: i18n.locale, categories };
  }
  return said.categories;
}
