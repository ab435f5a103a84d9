import { zygositySchema } from '@vivarium/catalogue/zygosity.ts';
import { z } from 'zod';
import { currencySchema } from '../../shared/money.ts';
import { lifeStageSchema, originSchema, sexSchema } from '../live-animal.ts';

/** Bounds of what a person may decide about the understanding of their words. */
export const understandingBounds = { ids: 24, id: 96 } as const;

/**
 * Name of a meaning, the same in every answer whatever else the query says: `species:python-regius`,
 * `trait:clown:possible_het:66`, `combination:pantherophis-guttatus:amber`, `sex:female`, `price::300`,
 * `price:200:400:EUR`, `weight:1500`, `place:30.267:-97.743`, `group:snake`, `country:DE`, `region:US:florida`; what is excluded has `not:` before it.
 */
export const chipIdSchema = z
  .string()
  .max(understandingBounds.id)
  .regex(/^[a-zA-Z]{1,16}(:[a-zA-Z0-9_.-]*){0,4}$/, 'must be the id of a chip, such as "sex:female"');

const part = {
  id: chipIdSchema,
  /** How people say the meaning. */
  label: z.string(),
  /** The words that it was read from, and where they stand in the query (UTF-16 units, without `end`). */
  text: z.string(),
  start: z.int(),
  end: z.int(),
  /**
   * A refinement of the request says otherwise (another sex, another species, prices or a place of its own) and
   * holds instead.
   */
  overruled: z.literal(true).optional(),
  /** Meant as its opposite (“no spider”): what has it is left out. */
  excluded: z.literal(true).optional(),
  /** Beside `excluded`: how people say what is left out, without “not”. */
  excludes: z.string().optional(),
  /** Nothing is listed that fits all of the chips: this one was left out, so that there is something to show. */
  leftOut: z.literal(true).optional(),
  /** Nothing is listed within the circle that was meant: it is wider, as `value` and `label` say. */
  widened: z.literal(true).optional(),
};

/** A meaning of some of the words of a query. */
export const chipSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('species'), value: z.string(), ...part }),
  z.object({
    kind: z.literal('trait'),
    /** `chance`: per cent, of a possible het. It is told, not filtered by. */
    value: z.object({ gene: z.string(), zygosity: zygositySchema, chance: z.number().optional() }),
    ...part,
  }),
  z.object({
    kind: z.literal('combination'),
    /** A trade name for several traits of a species together, and these: all of them, each of any one of its genes. */
    value: z.object({
      species: z.string(),
      combination: z.string(),
      parts: z.array(z.object({ genes: z.array(z.string()), zygosity: zygositySchema })),
    }),
    ...part,
  }),
  z.object({ kind: z.literal('sex'), value: sexSchema, ...part }),
  z.object({ kind: z.literal('lifeStage'), value: lifeStageSchema, ...part }),
  z.object({ kind: z.literal('category'), value: z.string(), ...part }),
  z.object({
    kind: z.literal('price'),
    /** Major units, bounds included; without a currency those of the request’s. */
    value: z.object({
      min: z.number().optional(),
      max: z.number().optional(),
      currency: currencySchema.optional(),
    }),
    ...part,
  }),
  z.object({
    kind: z.literal('weight'),
    /** How heavy the animal is to be, in grams, bounds included. */
    value: z.object({ min: z.number().optional(), max: z.number().optional() }),
    ...part,
  }),
  z.object({
    kind: z.literal('place'),
    /** `country`: ISO 3166-1 alpha-2, by which towns of one name are told apart. */
    value: z.object({
      name: z.string(),
      country: z.string(),
      lat: z.number(),
      lng: z.number(),
      radiusKm: z.number(),
    }),
    ...part,
  }),
  z.object({ kind: z.literal('origin'), value: originSchema, ...part }),
  z.object({
    kind: z.literal('group'),
    /** Animals of several species under one word (`snake`, `dart frog`), and their slugs: any of them. */
    value: z.object({ name: z.string(), species: z.array(z.string()) }),
    ...part,
  }),
  z.object({ kind: z.literal('country'), value: z.string().describe('ISO 3166-1 alpha-2'), ...part }),
  z.object({
    kind: z.literal('region'),
    /** A state or province: its country, and what listings call it. */
    value: z.object({ country: z.string(), names: z.array(z.string()) }),
    ...part,
  }),
  /** Only ever excluded (“no hets”): whatever is het, or possibly so, for anything; and any super form. */
  z.object({ kind: z.literal('hets'), value: z.literal(true), ...part }),
  z.object({ kind: z.literal('supers'), value: z.literal(true), ...part }),
  z.object({ kind: z.literal('provenBreeder'), value: z.literal(true), ...part }),
]);
export type Chip = z.infer<typeof chipSchema>;

/** What was made of the words of a query. */
export const understandingSchema = z.object({
  /** Meanings that the search is narrowed by, in the order of the words. */
  chips: z.array(chipSchema),
  /** Meanings that the words may have, or that were taken back: searched as text, and there to be chosen. */
  offers: z.array(chipSchema),
  /** What was searched as text beside the chips. */
  rest: z.string(),
  /** Not all of the rest was asked for: it was left out, like the chips that say so, or in part. */
  restLeftOut: z.literal(true).optional(),
  /** Beside `restLeftOut`: nothing has all words of the rest, and any of them was enough. */
  restInPart: z.literal(true).optional(),
  /**
   * `false`: nothing is listed that fits the chips, but the words as they were typed are found as text, and that is
   * what is shown.
   */
  applied: z.boolean(),
});
export type UnderstandingResult = z.infer<typeof understandingSchema>;
