import { z } from 'zod';
import { userEventSchema } from './identity/events.ts';
import { listingEventSchema } from './listings/events.ts';

/** Every event of the stream `EVENTS`. A new aggregate is added here. */
export const eventSchema = z.union([listingEventSchema, userEventSchema]);
export type DomainEvent = z.infer<typeof eventSchema>;
