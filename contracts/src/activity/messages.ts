import { z } from 'zod';
import { roomOf, type StreamLimits } from '../shared/envelope.ts';
import { uuidSchema } from '../shared/id.ts';
import { chosenFilterSchema } from './chosen-filter.ts';

/**
 * What visitors do, as messages of a stream of its own. They are no domain events: no aggregate is behind them, they
 * may be lost, and nothing in them leads to a person.
 */
const said = {
  /** Also the `Nats-Msg-Id`, and the id of the document that it is folded into. */
  id: z.uuid(),
  /** When the server took it; clocks of visitors are not asked. */
  time: z.iso.datetime(),
  visitor: z.uuid(),
  category: z.string().nullable(),
};

/** One message of the stream. Other kinds of activity are further members of this union. */
export const activityMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('search_event'),
    ...said,
    query: z.string(),
    filters: z.array(chosenFilterSchema),
    results: z.int(),
  }),
  z.object({ type: z.literal('refine_event'), ...said, ...chosenFilterSchema.shape }),
  z.object({
    type: z.literal('impression_event'),
    ...said,
    listings: z.array(uuidSchema),
    query: z.string().nullable(),
  }),
  z.object({ type: z.literal('click_event'), ...said, listing: uuidSchema, position: z.int() }),
  z.object({
    type: z.enum(['view_listing_event', 'favourite_event', 'contact_event', 'add_to_cart_event']),
    ...said,
    listing: uuidSchema,
  }),
]);
export type ActivityMessage = z.output<typeof activityMessageSchema>;

/** How long activity is kept, in the stream and in what is made of it. */
export const ACTIVITY_DAYS = 30;

/** Last word of the subject by the type of the message. */
const happenings: Readonly<Record<ActivityMessage['type'], string>> = {
  search_event: 'search',
  refine_event: 'refine',
  impression_event: 'impression',
  click_event: 'click',
  view_listing_event: 'view',
  favourite_event: 'favourite',
  contact_event: 'contact',
  add_to_cart_event: 'add_to_cart',
};

const MS_PER_DAY = 24 * 60 * 60 * 1000;

const ROOM = 4 * 1024 ** 3;

/** @returns the stream of activity, its subjects, and how long it keeps a message; the oldest give way to new ones. */
export function activityStream(prefix: string): StreamLimits & { maxAgeMs: number } {
  return {
    name: `${prefix}ACTIVITY`,
    subjects: [`${prefix}user.activity.>`],
    maxAgeMs: ACTIVITY_DAYS * MS_PER_DAY,
    maxBytes: roomOf(ROOM, prefix),
    whenFull: 'forget',
  };
}

/** @returns the subject of a message, e.g. `user.activity.search`. */
export function activitySubject(type: ActivityMessage['type'], prefix: string): string {
  return `${prefix}user.activity.${happenings[type]}`;
}
