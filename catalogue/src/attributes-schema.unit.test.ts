import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { attributesSchema, draftAttributesSchema, type GoodsAttributes } from './attributes-schema.ts';
import { allCategories, categoryBySlug } from './categories.ts';
import type { AttributeDeclaration, Category } from './category.ts';

function category(slug: string): Category {
  const found = categoryBySlug(slug);
  if (!found) throw new Error(`no category ${slug}`);
  return found;
}

function aCategory(...attributes: AttributeDeclaration[]): Pick<Category, 'name' | 'attributes'> {
  return { name: 'Things', attributes };
}

function pathsOf(schema: z.ZodType<GoodsAttributes>, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.')).sort();
}

const size: AttributeDeclaration = {
  key: 'size',
  label: 'Size',
  type: 'text',
  max: 5,
  required: true,
  facet: true,
};

describe('the schema of the attributes of a category', () => {
  it('accepts what the category declares', () => {
    const attributes = {
      condition: 'used',
      brand: 'Exo Terra',
      widthCm: 90.5,
      material: 'glass',
      bioactiveReady: true,
    };
    expect(attributesSchema(category('enclosure')).parse(attributes)).toEqual(attributes);
  });

  it.each(allCategories)('of $slug accepts no attributes at all: none of its own is required', (of) => {
    expect(attributesSchema(of).parse({})).toEqual({});
  });

  it('takes a sofa and a phone, and not the one for the other', () => {
    const sofa = { condition: 'used', seats: 3, material: 'Leather' };
    const phone = { condition: 'used', brand: 'Fairphone', storageGb: 256 };
    expect(pathsOf(attributesSchema(category('furniture')), sofa)).toEqual([]);
    expect(pathsOf(attributesSchema(category('electronics')), phone)).toEqual([]);
    expect(pathsOf(attributesSchema(category('electronics')), sofa)).toEqual(['material', 'seats']);
  });

  it.each([
    ['a number for a text', { brand: 7 }, ['brand']],
    ['a text for a number', { widthCm: '90' }, ['widthCm']],
    ['a number below its bound', { widthCm: -1 }, ['widthCm']],
    ['a number above its bound', { widthCm: 1e9 }, ['widthCm']],
    ['a number that is none', { widthCm: Number.NaN }, ['widthCm']],
    ['a word for a yes or no', { bioactiveReady: 'yes' }, ['bioactiveReady']],
    ['a value that is no choice', { condition: 'broken' }, ['condition']],
    ['an empty text', { brand: '   ' }, ['brand']],
    ['a text that is too long', { brand: 'x'.repeat(81) }, ['brand']],
    ['a null', { brand: null }, ['brand']],
    ['each of several errors', { brand: 7, wings: 2 }, ['brand', 'wings']],
    ['the name of a method', { toString: 'x' }, ['toString']],
    ['something that is no object', [], ['']],
  ])('refuses %s at its path', (_, attributes, paths) => {
    expect(pathsOf(attributesSchema(category('enclosure')), attributes)).toEqual(paths);
  });

  it('names the category and the key when it does not know the key', () => {
    const result = attributesSchema(category('food')).safeParse({ wings: 2 });
    expect(result.error?.issues).toMatchObject([
      { path: ['wings'], message: 'Food & supplements has no such attribute' },
    ]);
  });

  it('keeps no prototype that came as a key', () => {
    const parsed = attributesSchema(category('other')).safeParse(
      JSON.parse('{"__proto__": {"admin": true}}'),
    );
    expect(parsed.data ?? {}).not.toHaveProperty('admin');
  });

  it('asks for what is required, but not of a draft', () => {
    expect(pathsOf(attributesSchema(aCategory(size)), {})).toEqual(['size']);
    expect(pathsOf(draftAttributesSchema(aCategory(size)), {})).toEqual([]);
    expect(pathsOf(draftAttributesSchema(aCategory(size)), { size: 'much too long' })).toEqual(['size']);
  });

  it('takes whole numbers only for an integer, and trims a text', () => {
    const seats: AttributeDeclaration = {
      key: 'seats',
      label: 'Seats',
      type: 'integer',
      required: false,
      facet: true,
    };
    expect(pathsOf(attributesSchema(aCategory(seats)), { seats: 2.5 })).toEqual(['seats']);
    expect(attributesSchema(aCategory(size)).parse({ size: ' XL ' })).toEqual({ size: 'XL' });
  });
});
