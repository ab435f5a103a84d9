import { z } from 'zod';
import { toldMoneySchema } from '../../shared/money.ts';
import { trendFilterShape, trendRangeShape } from './filters.ts';

/** The query string of `GET /trends/overview`. */
export const trendOverviewQuerySchema = z.strictObject({ ...trendRangeShape, ...trendFilterShape });
export type TrendOverviewQuery = z.output<typeof trendOverviewQuerySchema>;

/** Counts and medians of a time; a median is null where it would be of fewer than five. */
const trendCounts = {
  listed: z.int().describe('Listings that were published for the first time'),
  sold: z.int().describe('Listings that were sold'),
  removed: z.int().describe('Listings that their sellers took away unsold'),
  active: z.int().describe('Listings on sale at the end of the time'),
  paid: z.int().describe('Of those sold: of how many it is known what was paid. “medianSold” is of these'),
  medianAsked: toldMoneySchema.nullable().describe('Of those listed: what is asked, or was asked last'),
  medianSold: toldMoneySchema.nullable().describe('Of those sold: what was paid, where the seller said so'),
  medianDaysToSell: z.number().nullable().describe('Of those sold: days from the first publication'),
};

/** One step of a series. */
export const trendPointSchema = z.object({
  start: z.iso.date().describe('First day (UTC) of the day, week or month'),
  partial: z
    .boolean()
    .describe('Whether a part of it is not counted: it is cut by the range, or not over yet'),
  ...trendCounts,
});
export type TrendPoint = z.infer<typeof trendPointSchema>;

const range = z.object({ from: z.iso.date(), to: z.iso.date() });

/** The answer to `GET /trends/overview`. */
export const trendOverviewSchema = z.object({
  range: range.extend({ interval: z.enum(['day', 'week', 'month']) }),
  currency: z.string(),
  series: z.array(trendPointSchema),
  totals: z.object(trendCounts),
});
export type TrendOverview = z.infer<typeof trendOverviewSchema>;

/** What a breakdown is by. */
export const trendDimensions = ['category', 'species', 'trait', 'country'] as const;
export type TrendDimension = (typeof trendDimensions)[number];

/** The query string of `GET /trends/breakdown`. */
export const trendBreakdownQuerySchema = trendOverviewQuerySchema
  .omit({ interval: true })
  .extend({ by: z.enum(trendDimensions) });

/** One row of a breakdown. */
export const trendRowSchema = z.object({ value: z.string(), label: z.string(), ...trendCounts });
export type TrendRow = z.infer<typeof trendRowSchema>;

/** The answer to `GET /trends/breakdown`: what had most new listings first. */
export const trendBreakdownSchema = z.object({ range, currency: z.string(), items: z.array(trendRowSchema) });
export type TrendBreakdown = z.infer<typeof trendBreakdownSchema>;
