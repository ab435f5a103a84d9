import { draftAttributesSchema } from '@vivarium/catalogue/attributes-schema.ts';
import { allCategories, categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { liveAnimalAttributesSchema } from '@vivarium/contracts/listings/live-animal.ts';
import type { AnimalListing, GoodsAttributes, GoodsListing } from '@vivarium/contracts/listings/state.ts';
import { detailsOf } from '@vivarium/contracts/problem.ts';
import type { ProblemDetail } from '@vivarium/contracts/shared/error-body.ts';
import type { z } from 'zod';
import { checkAnimal } from './check-animal.ts';

/** A category with attributes that fit it. */
export type Described =
  | Pick<AnimalListing, 'category' | 'attributes'>
  | Pick<GoodsListing, 'category' | 'attributes'>;

export type Checked = { described: Described } | { details: ProblemDetail[] };

/** One schema per category of goods, made once. */
const goodsSchemas: ReadonlyMap<string, z.ZodType<GoodsAttributes>> = new Map(
  allCategories
    .filter((category) => category.kind === 'goods')
    .map((category) => [category.slug, draftAttributesSchema(category)]),
);

/**
 * Checks category, subcategory and attributes against the catalogue, as far as a draft must be right: nothing is
 * required yet, but what is there must be possible.
 * @returns them with their types, or every detail that is wrong.
 */
export function checkAttributes(
  given: { category: string; subcategory: string | undefined; attributes: Record<string, unknown> },
  now: Date,
): Checked {
  const category = categoryBySlug(given.category);
  if (category === undefined) {
    return { details: [{ path: 'category', message: 'is not a category', code: 'unknown_category' }] };
  }
  const details: ProblemDetail[] = [];
  const { subcategory } = given;
  if (subcategory !== undefined && !category.subcategories.some(({ slug }) => slug === subcategory)) {
    const message = `is not a subcategory of ${category.slug}`;
    details.push({ path: 'subcategory', message, code: 'unknown_subcategory' });
  }
  const goods = goodsSchemas.get(category.slug);
  if (goods !== undefined) {
    const parsed = goods.safeParse(given.attributes);
    if (!parsed.success) details.push(...underAttributes(parsed.error));
    else if (details.length === 0) return { described: { category: category.slug, attributes: parsed.data } };
    return { details };
  }
  const parsed = liveAnimalAttributesSchema.safeParse(given.attributes);
  if (!parsed.success) return { details: [...details, ...underAttributes(parsed.error)] };
  details.push(...checkAnimal(parsed.data, now));
  if (details.length > 0) return { details };
  return { described: { category: 'live-animal', attributes: parsed.data } };
}

function underAttributes(error: z.ZodError): ProblemDetail[] {
  return detailsOf(error).map((detail) => ({
    ...detail,
    path: ['attributes', detail.path].filter(Boolean).join('.'),
  }));
}
