import { z } from 'zod';
import { traitFilter } from '../../listings/http/trait-filter.ts';
import { lifeStageSchema, sexSchema } from '../../listings/live-animal.ts';
import { currencySchema, toldMoneySchema } from '../../shared/money.ts';
import { listOf } from '../../shared/query-values.ts';
import { trendFilterShape } from './filters.ts';

/** The query string of `GET /trends/price-guide`. */
export const priceGuideQuerySchema = z.strictObject({
  species: z.string().min(1).max(128).describe('Slug of the scientific name, e.g. python-regius'),
  trait: traitFilter.optional(),
  exact: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: of animals with these traits and no others, each with its zygosity (pied:visual)'),
  sex: listOf(sexSchema).optional(),
  life_stage: listOf(lifeStageSchema).optional(),
  country: trendFilterShape.country,
  currency: currencySchema.optional().describe('What money is told in; USD by default'),
});
export type PriceGuideQuery = z.output<typeof priceGuideQuerySchema>;

/** Prices of at least five, and of how many. */
export const priceSpreadSchema = z.object({
  n: z.int(),
  p25: toldMoneySchema,
  median: toldMoneySchema,
  p75: toldMoneySchema,
});
export type PriceSpread = z.infer<typeof priceSpreadSchema>;

/** The answer to `GET /trends/price-guide`. Null: of fewer than five. */
export const priceGuideSchema = z.object({
  range: z.object({ from: z.iso.date(), to: z.iso.date() }),
  currency: z.string(),
  asked: priceSpreadSchema.nullable().describe('What is asked, or was asked last, for those listed'),
  sold: priceSpreadSchema.nullable().describe('What was paid, where the sellers said so'),
  daysToSell: z.object({ n: z.int(), median: z.number() }).nullable(),
  sellThrough: z.number().nullable().describe('Part of those listed that are sold by now, from 0 to 1'),
  /** How many there are, whether they are enough or not. */
  counts: z.object({ listed: z.int(), sold: z.int(), paid: z.int(), active: z.int() }),
  months: z.array(
    z.object({
      month: z.string().describe('e.g. 2026-11'),
      asked: priceSpreadSchema.nullable(),
      sold: priceSpreadSchema.nullable(),
    }),
  ),
  byGenes: z
    .object({
      suggested: toldMoneySchema.describe(
        'What the single genes, sex and life stage suggest, of the animal in the middle',
      ),
      n: z.int().describe('Listings of the species that the model was fitted on'),
      heldOut: z.int().describe('Listings that it was judged by and not fitted on'),
      error: z.number().describe('By what part it is off for the one of these in the middle: 0.2 is a fifth'),
    })
    .nullable()
    .describe(
      'Of a combination of traits only; null where there are too few, or where the model is off by half',
    ),
  enoughData: z.boolean(),
  method: z.string(),
});
export type PriceGuide = z.infer<typeof priceGuideSchema>;
