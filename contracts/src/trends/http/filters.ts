import { z } from 'zod';
import { traitFilter } from '../../listings/http/trait-filter.ts';
import { countrySchema } from '../../shared/location.ts';
import { currencySchema } from '../../shared/money.ts';
import { listOf } from '../../shared/query-values.ts';

const word = z.string().min(1).max(128);

/** A day, or a moment of it: `2026-11-01` or `2026-11-01T10:00:00Z`. @returns the day (UTC), as `YYYY-MM-DD` */
const daySchema = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'must be a day such as 2026-11-01, or a moment such as 2026-11-01T10:00:00Z',
  })
  .transform((text) => (text.length === 10 ? text : new Date(text).toISOString().slice(0, 10)));

/** What every question about trends may be narrowed by; the same words mean the same as in `GET /listings`. */
export const trendFilterShape = {
  category: listOf(word).optional(),
  species: listOf(word).optional().describe('Slug of the scientific name, e.g. python-regius'),
  trait: traitFilter.optional(),
  country: listOf(countrySchema).optional(),
};

/** Of which time, and in which steps. */
export const trendRangeShape = {
  from: daySchema.optional().describe('First day (UTC), a year before “to” by default'),
  to: daySchema.optional().describe('Last day (UTC), included; today by default'),
  interval: z
    .enum(['day', 'week', 'month'])
    .optional()
    .describe('Steps of the series; by default such that there are some dozens. Weeks begin on Monday'),
  currency: currencySchema.optional().describe('What money is told in; USD by default'),
};
export type TrendInterval = 'day' | 'week' | 'month';
