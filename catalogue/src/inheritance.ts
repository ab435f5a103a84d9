import { z } from 'zod';

/**
 * How a trait is passed on, in the breeders' sense of the words.
 *
 * - `recessive`: shows with two copies; one copy is a het that looks normal (or nearly so).
 * - `incomplete_dominant`: one copy shows, two copies show differently (the super form).
 * - `dominant`: one copy shows, two copies look the same.
 * - `polygenic`: line-bred from many genes; it has neither hets nor supers.
 *
 * Sex linkage is a matter of where a gene lies, not of how it shows, and is said apart by a gene's `sexLinked`.
 */
export const inheritanceSchema = z.enum(['recessive', 'incomplete_dominant', 'dominant', 'polygenic']);

export type Inheritance = z.infer<typeof inheritanceSchema>;
