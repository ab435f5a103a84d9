import { z } from 'zod';
import { wholeNumberText } from '../shared/query-values.ts';

/** The query string of what is counted by day. */
export const figuresQuerySchema = z.strictObject({
  days: wholeNumberText(1, 90).optional().describe('How many, today (UTC) the last of them; 30 by default'),
});

/** What contexts of the write side count of a day. */
export const figureNames = ['signUps', 'verified', 'savedSearches', 'alerts'] as const;
export type FigureName = (typeof figureNames)[number];

const dayFigures = {
  signUps: z.int().describe('People who signed up'),
  verified: z.int().describe('Of these: who have shown since that their address is theirs'),
  savedSearches: z.int().describe('Searches that were saved'),
  alerts: z.int().describe('Notifications of new matches, price drops and what is back on sale'),
} satisfies Record<FigureName, z.ZodType>;

/** The answer to `GET /admin/figures`. */
export const figuresSchema = z.object({
  days: z.array(z.object({ day: z.iso.date(), ...dayFigures })),
});
export type Figures = z.infer<typeof figuresSchema>;

const waiting = {
  waiting: z.int().describe('Events'),
  oldestAt: z.iso.datetime().nullable().describe('When the oldest of them came about; null for none'),
};

/** The answer to `GET /admin/pipeline`: what is on its way from the write stores to those who read events. */
export const pipelineSchema = z.object({
  at: z.iso.datetime().describe('When it was looked at'),
  outboxes: z.array(z.object({ store: z.enum(['postgres', 'mongodb']), ...waiting })),
  readers: z
    .array(z.object({ stream: z.string(), reader: z.string(), ...waiting }))
    .nullable()
    .describe('Null while the streams do not answer'),
});
export type Pipeline = z.infer<typeof pipelineSchema>;

/** The answer to `GET /figures/searches`. */
export const searchFiguresSchema = z.object({
  days: z.array(
    z.object({
      day: z.iso.date(),
      searches: z
        .int()
        .describe('Visitors who submitted a search, each once a day, however many they submitted'),
      withoutResult: z.int().describe('Of these: who found nothing by one of them'),
    }),
  ),
  words: z
    .array(z.object({ query: z.string(), visitors: z.int().describe('Different ones, at least three') }))
    .describe('What was searched for without a result, by most visitors first'),
});
export type SearchFigures = z.infer<typeof searchFiguresSchema>;
