import { z } from 'zod';
import { writtenSchema } from '../listings/http/own.ts';
import { textSchema } from '../shared/plain-text.ts';
import { listOf } from '../shared/query-values.ts';
import { channelSchema, frequencySchema, notifySchema, savedQuerySchema } from './state.ts';

/** Most saved searches that one person has. */
export const MOST_SAVED_SEARCHES = 100;

/** Of a saved search, in UTF-16 units. */
export const LONGEST_SEARCH_NAME = 100;

export const savedSearchNameSchema = textSchema({ min: 1, max: LONGEST_SEARCH_NAME });

/** Body of `POST /saved-searches`; a name that is not given is made of what is looked for. */
export const createSavedSearchBodySchema = z.strictObject({
  name: savedSearchNameSchema.optional(),
  query: savedQuerySchema,
  notify: notifySchema.default({ channels: ['in_app'], frequency: 'instant' }),
  paused: z.boolean().default(false),
});
export type CreateSavedSearchBody = z.infer<typeof createSavedSearchBodySchema>;

/** Body of `PATCH /saved-searches/:id`; `query` is the whole of it, `notify` what differs. */
export const changeSavedSearchBodySchema = z
  .strictObject({
    name: savedSearchNameSchema,
    query: savedQuerySchema,
    notify: z
      .strictObject({
        channels: notifySchema.shape.channels.unwrap(),
        frequency: notifySchema.shape.frequency.unwrap(),
      })
      .partial(),
    paused: z.boolean(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'says nothing to change');
export type ChangeSavedSearchBody = z.infer<typeof changeSavedSearchBodySchema>;

/** The answer to a command on a saved search; `version` is what `If-Match` takes. */
export const savedSearchReceiptSchema = z.object({ id: z.string(), version: z.int(), name: z.string() });
export type SavedSearchReceipt = z.infer<typeof savedSearchReceiptSchema>;

/** The query string of `GET /saved-searches`. */
export const savedSearchesQuerySchema = z.strictObject({
  min_version: listOf(writtenSchema)
    .optional()
    .describe('Ids of saved searches, each with a version: waits (at most 2 s) until the list shows them so'),
});

/** A saved search as its person sees it. */
export const savedSearchSchema = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  query: savedQuerySchema,
  notify: z.object({ channels: z.array(channelSchema), frequency: frequencySchema }),
  paused: z.boolean(),
  /** Listings that match now. */
  matches: z.int(),
  /** Of these, those that were published since its person last looked. */
  newSince: z.int(),
  seenAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
});
export type SavedSearchItem = z.infer<typeof savedSearchSchema>;

/** The answer to `GET /saved-searches`, the newest first: all of them, since they are few. */
export const savedSearchesSchema = z.object({ items: z.array(savedSearchSchema), nextCursor: z.null() });
export type SavedSearches = z.infer<typeof savedSearchesSchema>;
