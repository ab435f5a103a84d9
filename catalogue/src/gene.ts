import { z } from 'zod';
import { inheritanceSchema } from './inheritance.ts';
import { geneLookSchema } from './look.ts';
import { slugSchema } from './slug.ts';

/**
 * A heritable trait of one species under the name the trade sells it by. `locus` names the place in the genome
 * where this gene is an allele; genes of one species with the same `locus` cannot both be homozygous.
 */
export const geneSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)).readonly(),
  inheritance: inheritanceSchema,
  /** On a sex chromosome: the parent's sex and the chromosome it came on decide which offspring can show it. */
  sexLinked: z.literal(true).optional(),
  locus: slugSchema.optional(),
  /** Name of the viable animal with two copies, of an incomplete dominant. */
  superForm: z.string().min(1).optional(),
  /** Two copies do not survive; `assumed`: no animal with two is proven to have lived, and no trial has shown why. */
  homozygousLethal: z.literal([true, 'assumed']).optional(),
  /** A harm that comes with the gene; where the field does not agree on it, the text says so. */
  welfare: z.string().min(1).optional(),
  look: geneLookSchema.optional(),
  /** The super form, where it looks other than "more of the same". */
  superLook: geneLookSchema.optional(),
});

/** A locus at which a species has more than one named allele. */
export const locusSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  /** Trade names of animals that carry two different alleles of the locus. */
  compounds: z
    .array(z.strictObject({ name: z.string().min(1), alleles: z.tuple([slugSchema, slugSchema]).readonly() }))
    .readonly(),
});

/** Everything the catalogue says of the genes of one species: the shape of each file in `genes/`. */
export const speciesGenesSchema = z.strictObject({
  species: slugSchema,
  loci: z.array(locusSchema).readonly(),
  genes: z.array(geneSchema).readonly(),
});

export type Gene = Readonly<z.infer<typeof geneSchema>>;
export type Locus = Readonly<z.infer<typeof locusSchema>>;
export type SpeciesGenes = Readonly<z.infer<typeof speciesGenesSchema>>;
