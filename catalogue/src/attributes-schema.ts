import { z } from 'zod';
import type { AttributeDeclaration, Category } from './category.ts';

/** The attributes of goods as a listing holds them. */
export type GoodsAttributes = Record<string, string | number | boolean>;

type Declared = Pick<Category, 'name' | 'attributes'>;

/**
 * The schema of the attributes of a listing of a category of goods, ready to be published.
 *
 * Each error is at the path of the attribute it is about: a key that the category does not declare, a value of
 * the wrong type or out of its bounds, a required attribute that is missing.
 *
 * @param category a category of goods; `live-animal` has a schema of its own
 * @returns a schema that accepts the declared attributes and nothing else
 */
export function attributesSchema(category: Declared): z.ZodType<GoodsAttributes> {
  return strictObjectOf(category, (declaration) => declaration.required);
}

/**
 * The same as `attributesSchema`, for a draft: nothing is required yet.
 *
 * @param category a category of goods
 * @returns a schema that accepts any part of the declared attributes and nothing else
 */
export function draftAttributesSchema(category: Declared): z.ZodType<GoodsAttributes> {
  return strictObjectOf(category, () => false);
}

function strictObjectOf(
  category: Declared,
  isRequired: (declaration: AttributeDeclaration) => boolean,
): z.ZodType<GoodsAttributes> {
  const shape = Object.fromEntries(
    category.attributes.map((declaration) => {
      const value = valueSchema(declaration);
      return [declaration.key, isRequired(declaration) ? value : value.optional()];
    }),
  );
  // strictObject would report unknown keys at the path of the object; this reports each at its own.
  const refused = z.custom<never>(() => false, { error: `${category.name} has no such attribute` });
  return z.object(shape).catchall(refused) as unknown as z.ZodType<GoodsAttributes>;
}

function valueSchema(declaration: AttributeDeclaration): z.ZodType<string | number | boolean> {
  switch (declaration.type) {
    case 'text': {
      const text = z
        .string()
        .trim()
        .min(declaration.min ?? 1);
      return declaration.max === undefined ? text : text.max(declaration.max);
    }
    case 'number':
      return bounded(z.number(), declaration);
    case 'integer':
      return bounded(z.int(), declaration);
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum((declaration.choices ?? []).map((choice) => choice.value));
  }
}

function bounded(number: z.ZodNumber, { min, max }: AttributeDeclaration): z.ZodNumber {
  const fromMin = min === undefined ? number : number.min(min);
  return max === undefined ? fromMin : fromMin.max(max);
}
