import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { favouriteStateSchema, interestStateSchema } from './state.ts';

export const favouriteEventSchema = envelopeSchema.extend({
  type: z.enum(['favourite.added', 'favourite.removed', 'favourite.snapshotted']),
  data: z.object({ favourite: favouriteStateSchema, changed: z.array(z.string()) }),
});
export type FavouriteEvent = z.infer<typeof favouriteEventSchema>;

export const interestEventSchema = envelopeSchema.extend({
  type: z.enum(['listing_interest.changed', 'listing_interest.snapshotted']),
  data: z.object({ interest: interestStateSchema, changed: z.array(z.string()) }),
});
export type InterestEvent = z.infer<typeof interestEventSchema>;
