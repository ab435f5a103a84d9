import { z } from 'zod';
import { slugSchema } from './slug.ts';

const choiceSchema = z.strictObject({ value: slugSchema, label: z.string().min(1) });

/**
 * One attribute that listings of a category may have. Forms, validation and facets are all made from it.
 * `unit`, `min` and `max` belong to numbers, `choices` to a choice; for a text `max` is its longest length.
 */
export const attributeDeclarationSchema = z
  .strictObject({
    /** Key in a listing's `attributes`, camel case. */
    key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
    label: z.string().min(1),
    type: z.enum(['text', 'number', 'integer', 'boolean', 'choice']),
    choices: z.array(choiceSchema).min(2).readonly().optional(),
    unit: z.string().min(1).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** A listing of the category cannot be published without it. */
    required: z.boolean(),
    /** Buyers can filter by it. */
    facet: z.boolean(),
  })
  .refine(
    (a) => (a.type === 'choice') === (a.choices !== undefined),
    'a choice, and only a choice, has choices',
  )
  .refine(
    (a) => a.unit === undefined || a.type === 'number' || a.type === 'integer',
    'only numbers have a unit',
  )
  .refine((a) => a.min === undefined || a.max === undefined || a.min <= a.max, 'min must not exceed max');

/** A category of the tree. `live-animal` declares no attributes here: its schema is written by hand. */
export const categorySchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  description: z.string().min(1),
  kind: z.enum(['animal', 'goods']),
  subcategories: z.array(z.strictObject({ slug: slugSchema, name: z.string().min(1) })).readonly(),
  attributes: z.array(attributeDeclarationSchema).readonly(),
});

export type AttributeDeclaration = Readonly<z.infer<typeof attributeDeclarationSchema>>;
export type Category = Readonly<z.infer<typeof categorySchema>>;
