import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { offerStateSchema } from './state.ts';

export const offerEventTypeSchema = z.enum([
  'offer.made',
  'offer.countered',
  'offer.accepted',
  'offer.declined',
  'offer.withdrawn',
  'offer.ordered',
  'offer.reopened',
  'offer.expired',
  'offer.closed',
  /** One of its parties has gone, and their words with them; where it waited for something, that was its end. */
  'offer.erased',
  'offer.snapshotted',
]);
export type OfferEventType = z.infer<typeof offerEventTypeSchema>;

export const offerEventSchema = envelopeSchema.extend({
  type: offerEventTypeSchema,
  data: z.object({ offer: offerStateSchema, changed: z.array(z.string()) }),
});
export type OfferEvent = z.infer<typeof offerEventSchema>;
