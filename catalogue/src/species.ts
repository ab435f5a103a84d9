import { z } from 'zod';
import { slugSchema } from './slug.ts';

/** The groups a buyer navigates by; every species is in exactly one. */
export const speciesGroupSchema = z.enum([
  'snake',
  'gecko',
  'lizard',
  'chameleon',
  'tortoise',
  'turtle',
  'frog',
  'salamander',
  'invertebrate',
]);

/** CITES appendix of a species as a whole; exceptions stand in the species' `citesNote`. */
export const citesAppendixSchema = z.enum(['I', 'II', 'III']);

const rangeSchema = z
  .strictObject({ min: z.number().positive(), max: z.number().positive() })
  .refine((range) => range.min <= range.max, 'min must not exceed max');

/**
 * A species kept in the trade.
 *
 * `otherNames` holds every other name a buyer may type: trade abbreviations, second common names and former
 * scientific names. Names are unique over the whole catalogue, so a name leads to one species, but for the few that
 * keepers give to two (“red-tailed boa”), which lead to both. What is not known for sure is left out.
 */
export const speciesSchema = z.strictObject({
  /** Scientific name in kebab case. */
  slug: slugSchema,
  scientificName: z.string().regex(/^[A-Z][a-z]+( [a-z]+){1,2}$/),
  commonName: z.string().min(1),
  otherNames: z.array(z.string().min(1)).readonly(),
  group: speciesGroupSchema,
  /** Taxonomic family, as The Reptile Database or AmphibiaWeb has it. */
  family: z.string().regex(/^[A-Z][a-z]+idae$/),
  /** `null`: not listed. */
  cites: citesAppendixSchema.nullable(),
  /** What differs for a subspecies, population or annotation, or since when the listing holds. */
  citesNote: z.string().min(1).optional(),
  /** Usual range of adults of both sexes, in grams. */
  adultWeightGrams: rangeSchema.optional(),
  /**
   * Usual range of adults of both sexes, in centimetres: total length, but carapace length of turtles and
   * tortoises, snout-vent length of frogs and body length of spiders and scorpions.
   */
  adultLengthCm: rangeSchema.optional(),
});

export type Species = Readonly<z.infer<typeof speciesSchema>>;
/** A species as the catalogue writes it down: its slug follows from its scientific name. */
export type NamedSpecies = Omit<Species, 'slug'>;
export type SpeciesGroup = z.infer<typeof speciesGroupSchema>;
