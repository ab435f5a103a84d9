import { categorySchema } from '@vivarium/catalogue/category.ts';
import { combinationSchema } from '@vivarium/catalogue/combination.ts';
import { geneSchema, locusSchema } from '@vivarium/catalogue/gene.ts';
import { speciesGroupSchema, speciesSchema } from '@vivarium/catalogue/species.ts';
import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { z } from 'zod';

/** The query string of `GET /species`. */
export const speciesQuerySchema = z.strictObject({
  q: z.string().max(128).optional().describe('Part of a common, scientific or other name'),
  group: speciesGroupSchema.optional(),
});

const speciesEntrySchema = speciesSchema.extend({ geneCount: z.int() });

/** The answer to `GET /species`. */
export const speciesListSchema = z.object({ version: z.string(), species: z.array(speciesEntrySchema) });
export type SpeciesList = z.infer<typeof speciesListSchema>;

/** The answer to `GET /species/:slug`: the species with its genes, what each of them can be sold as, and their combinations. */
export const speciesDetailSchema = speciesSchema.extend({
  genes: z.array(geneSchema.extend({ zygosities: z.array(zygositySchema) })),
  loci: z.array(locusSchema),
  combinations: z.array(combinationSchema).describe('Trade names for several traits together'),
});
export type SpeciesDetail = z.infer<typeof speciesDetailSchema>;

/** The answer to `GET /categories`: the tree, with how many active listings each has. */
export const categoriesSchema = z.object({
  version: z.string(),
  categories: z.array(
    categorySchema.extend({
      active: z.int(),
      subcategories: z.array(z.object({ slug: z.string(), name: z.string(), active: z.int() })),
    }),
  ),
});
export type Categories = z.infer<typeof categoriesSchema>;
