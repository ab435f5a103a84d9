import { z } from 'zod';
import { listingEventSchema } from './listing-events.ts';
import { userEventSchema } from './user-events.ts';

/** Every event of the stream `EVENTS`. A new aggregate is added here. */
export const eventSchema = z.union([listingEventSchema, userEventSchema]);
export type DomainEvent = z.infer<typeof eventSchema>;
