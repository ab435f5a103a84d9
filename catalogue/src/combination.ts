import { z } from 'zod';
import { slugSchema } from './slug.ts';
import { zygositySchema } from './zygosity.ts';

/**
 * A trait that a combination needs: any one of the genes, which the trade does not tell apart in the name. Two copies may be of
 * two alleles of one locus.
 */
export const combinationPartSchema = z.strictObject({
  genes: z.array(slugSchema).min(1).readonly(),
  zygosity: zygositySchema,
});

/**
 * A trade name for several traits of one species together: an “amber” corn snake shows hypo and caramel. Two alleles
 * of one locus have their names as compounds of the locus instead.
 */
export const combinationSchema = z.strictObject({
  /** Unique within the species. */
  slug: slugSchema,
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)).readonly(),
  parts: z.array(combinationPartSchema).min(1).readonly(),
});

/** The combinations of one species: the shape of each file in `combinations/`. */
export const speciesCombinationsSchema = z.strictObject({
  species: slugSchema,
  combinations: z.array(combinationSchema).readonly(),
});

export type CombinationPart = Readonly<z.infer<typeof combinationPartSchema>>;
export type Combination = Readonly<z.infer<typeof combinationSchema>>;
export type SpeciesCombinations = Readonly<z.infer<typeof speciesCombinationsSchema>>;
