import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { z } from 'zod';

export const sexSchema = z.enum(['male', 'female', 'unsexed']);
export type Sex = z.infer<typeof sexSchema>;

export const lifeStageSchema = z.enum(['hatchling', 'juvenile', 'subadult', 'adult']);
export type LifeStage = z.infer<typeof lifeStageSchema>;

export const originSchema = z.enum(['captive_bred', 'wild_caught', 'farmed']);
export type Origin = z.infer<typeof originSchema>;

const slugSchema = z
  .string()
  .max(128)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug such as "python-regius"');

/** One trait of an animal; `chance` (percent) belongs to possible hets only. Which genes exist is the catalogue's. */
export const traitSchema = z
  .strictObject({
    gene: slugSchema,
    zygosity: zygositySchema,
    chance: z.int().min(1).max(99).optional(),
  })
  .refine((trait) => trait.chance === undefined || trait.zygosity === 'possible_het', {
    path: ['chance'],
    message: 'belongs to a possible het only',
  });
export type Trait = z.infer<typeof traitSchema>;

/** Attributes of category `live-animal` while it is a draft: each checked, none required yet. */
export const liveAnimalAttributesSchema = z.strictObject({
  species: slugSchema.optional(),
  traits: z.array(traitSchema).max(24).default([]),
  sex: sexSchema.optional(),
  lifeStage: lifeStageSchema.optional(),
  /** Day of hatching or birth, `YYYY-MM-DD`. */
  hatchedOn: z.iso.date().optional(),
  weightGrams: z.number().positive().max(500_000).optional(),
  origin: originSchema.optional(),
  provenBreeder: z.boolean().optional(),
});
export type LiveAnimalAttributes = z.infer<typeof liveAnimalAttributesSchema>;
