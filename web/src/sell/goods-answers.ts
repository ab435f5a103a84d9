import type { Category } from '@vivarium/catalogue/category.ts';
import { measured } from './measured.ts';
import type { AttributeValue, SellForm } from './sell-form.ts';

/** @returns what is answered of what the category declares, numbers as numbers (NaN where one cannot be read). */
export function goodsAnswers({ goods }: SellForm, category: Category): [string, AttributeValue][] {
  return category.attributes.flatMap(({ key, type, unit }): [string, AttributeValue][] => {
    const value = goods[key];
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) return [];
    return [[key, type === 'number' || type === 'integer' ? measured(value, unit) : value]];
  });
}
