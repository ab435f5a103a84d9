import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { z } from 'zod';
import { animalAttributeShape, choiceSchemaOf } from './animal-attributes.ts';

export const sexSchema = choiceSchemaOf('sex');
export type Sex = z.infer<typeof sexSchema>;

export const lifeStageSchema = choiceSchemaOf('lifeStage');
export type LifeStage = z.infer<typeof lifeStageSchema>;

export const originSchema = choiceSchemaOf('origin');
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
  ...animalAttributeShape,
});
export type LiveAnimalAttributes = z.infer<typeof liveAnimalAttributesSchema>;
