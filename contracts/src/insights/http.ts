import { z } from 'zod';
import { listingItemSchema } from '../listings/http/item.ts';
import { toldMoneySchema } from '../shared/money.ts';
import { pageParameters } from '../shared/query-values.ts';
import { priceSpreadSchema } from '../trends/http/price-guide.ts';

/** The query string of `GET /my/insights`. */
export const insightsQuerySchema = z.strictObject({
  ...pageParameters,
});

const counts = {
  views: z.int().describe('Visitors who looked at its page, each once a day'),
  impressions: z.int().describe('Visitors who saw it among results, each once a day'),
  clicks: z.int().describe('Visitors who opened it from results, each once a day'),
};
const weekSchema = z.object(counts);

/** What became of one listing of one's own. */
export const insightSchema = z.object({
  listing: listingItemSchema,
  ...counts,
  clickRate: z.number().nullable().describe('Clicks for each impression; null without impressions'),
  peerClickRate: z
    .number()
    .nullable()
    .describe('The median click rate of like listings of others; null for fewer than five'),
  favourites: z.int().describe('People who like it now'),
  contacts: z.int().describe('Visitors who asked its seller, each once a day'),
  week: weekSchema.describe('Of the last seven days, today among them'),
  weekBefore: weekSchema.describe('Of the seven days before those'),
  pricePosition: z
    .enum(['below', 'within', 'above'])
    .nullable()
    .describe(
      'Where its price lies among what others ask for the like: below the middle half, within, above',
    ),
  suggestedPrice: toldMoneySchema.nullable().describe('The median of “evidence”'),
  evidence: z
    .object({
      basis: z.enum(['sold', 'asked']).describe('Whether it is of what was paid or of what is asked'),
      prices: priceSpreadSchema,
      daysToSell: z.number().nullable(),
    })
    .nullable()
    .describe(
      'Animals of the same species and exactly the same traits, of the last 24 months, one’s own among them; null for fewer than five',
    ),
});
export type Insight = z.infer<typeof insightSchema>;

/** The answer to `GET /my/insights`. */
export const insightsPageSchema = z.object({
  items: z.array(insightSchema),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type InsightsPage = z.infer<typeof insightsPageSchema>;
