import { describe, expect, it } from 'vitest';
import { allCategories, categoryBySlug } from './categories.ts';
import { categorySchema } from './category.ts';

const goods = allCategories.filter(({ kind }) => kind === 'goods');

describe('the category tree', () => {
  it('has live animals and eight kinds of goods', () => {
    expect(allCategories.map(({ slug }) => slug)).toEqual([
      'live-animal',
      'enclosure',
      'heating-lighting',
      'food',
      'accessories',
      'electronics',
      'clothing',
      'furniture',
      'other',
    ]);
    expect(goods).toHaveLength(8);
  });

  it.each(allCategories)('$slug has the shape of a category and is found by its slug', (category) => {
    expect(categorySchema.parse(category)).toEqual(category);
    expect(categoryBySlug(category.slug)).toBe(category);
  });

  it.each(allCategories)('$slug has unique subcategories and attributes', ({ subcategories, attributes }) => {
    expect(new Set(subcategories.map(({ slug }) => slug)).size).toBe(subcategories.length);
    expect(new Set(attributes.map(({ key }) => key)).size).toBe(attributes.length);
  });

  it.each(goods)('$slug tells new from used, as a facet', ({ attributes }) => {
    const condition = attributes.find(({ key }) => key === 'condition');
    expect(condition?.facet).toBe(true);
    expect(condition?.choices?.map(({ value }) => value)).toEqual(['new', 'used']);
  });

  it('gives a key the same kind of value wherever it is declared, so that one index field holds it', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { key, type, unit } of allCategories.flatMap(({ attributes }) => attributes)) {
      const kind = type === 'choice' ? 'text' : type === 'integer' ? 'number' : type;
      kinds.set(key, (kinds.get(key) ?? new Set()).add(`${kind} ${unit ?? ''}`));
    }
    expect([...kinds].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  it.each(['', 'live_animal', 'snake', 'constructor'])('does not know the category %j', (slug) => {
    expect(categoryBySlug(slug)).toBeUndefined();
  });
});
