import { z } from 'zod';
import { savedQuerySchema } from './state.ts';

/** Days by which it is judged how much a search will find. */
export const PACE_DAYS = 90;

/** The query string of `GET /saved-searches/pace`. */
export const paceQuerySchema = z.strictObject({
  query: z
    .string()
    .max(16_384)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(savedQuerySchema)
    .describe('“query” of a saved search, as JSON'),
});

/** The answer to `GET /saved-searches/pace`. */
export const paceSchema = z.object({
  /** Listings that match and were published in these days, those that are sold by now included. */
  published: z.int(),
  days: z.int(),
});
export type Pace = z.infer<typeof paceSchema>;
