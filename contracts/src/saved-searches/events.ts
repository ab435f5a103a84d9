import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { savedSearchStateSchema } from './state.ts';

const savedSearchEventTypeSchema = z.enum([
  'saved_search.created',
  'saved_search.changed',
  'saved_search.seen',
  'saved_search.removed',
  'saved_search.snapshotted',
]);
export type SavedSearchEventType = z.infer<typeof savedSearchEventTypeSchema>;

export const savedSearchEventSchema = envelopeSchema.extend({
  type: savedSearchEventTypeSchema,
  data: z.object({ savedSearch: savedSearchStateSchema, changed: z.array(z.string()) }),
});
export type SavedSearchEvent = z.infer<typeof savedSearchEventSchema>;
