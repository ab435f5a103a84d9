import { z } from 'zod';

/** How what is bought comes to its buyer. */
export const deliveryMethodSchema = z.enum(['pickup', 'shipping']);
export type DeliveryMethod = z.infer<typeof deliveryMethodSchema>;

/** All that there are, which is what a seller offers who says nothing of it. */
export const deliveryMethods = deliveryMethodSchema.options;

/** The ways that a seller offers, in whatever order they are given. */
export const givenDeliverySchema = z
  .array(deliveryMethodSchema)
  .min(1)
  .refine((given) => new Set(given).size === given.length, 'names one of them twice');

/** @returns the ways in which a listing can be had: where it says nothing of them, all. */
export function offeredWays({
  delivery,
}: {
  delivery?: readonly DeliveryMethod[] | undefined;
}): readonly DeliveryMethod[] {
  return delivery ?? deliveryMethods;
}

/** @returns what is kept of the ways that a seller offers: nothing where it is all of them, as of listings from before. */
export function fewerWays(given: readonly DeliveryMethod[] | undefined): DeliveryMethod[] | undefined {
  if (given === undefined || given.length === deliveryMethods.length) return undefined;
  return [...given];
}
