import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { wishStateSchema } from './state.ts';

const wishEventTypeSchema = z.enum(['wish.noted', 'wish.reworded', 'wish.snapshotted']);
export type WishEventType = z.infer<typeof wishEventTypeSchema>;

export const wishEventSchema = envelopeSchema.extend({
  type: wishEventTypeSchema,
  data: z.object({ wish: wishStateSchema, changed: z.array(z.string()) }),
});
export type WishEvent = z.infer<typeof wishEventSchema>;
