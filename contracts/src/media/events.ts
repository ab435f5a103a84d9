import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { mediaStateSchema } from './state.ts';

export const mediaEventTypeSchema = z.enum([
  /** Somebody was given an address to upload to. */
  'media.announced',
  /** The bytes are there and are being looked at. */
  'media.uploaded',
  /** It is shown; where `changed` does not name its status, it was before, and has more renderings now. */
  'media.rendered',
  'media.rejected',
  'media.removed',
  /** Not a happening: the state as a rebuild reads it from the write store. */
  'media.snapshotted',
]);
export type MediaEventType = z.infer<typeof mediaEventTypeSchema>;

export const mediaEventSchema = envelopeSchema.extend({
  type: mediaEventTypeSchema,
  data: z.object({ media: mediaStateSchema, changed: z.array(z.string()) }),
});
export type MediaEvent = z.infer<typeof mediaEventSchema>;
