import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Wishes } from '../wishes.ts';

/** Whoever becomes a member has a first wish to reword. However often it is told of one, the event's id is the key. */
export function noteFirstWish(wishesAt: (at: Surroundings, moment: Moment) => Wishes): Reaction {
  return reaction({
    name: 'note-first-wish',
    on: ['user.registered'],
    react: async ({ id, subject, correlationid, traceparent }, at) => {
      const cause = { correlationId: correlationid, causationId: id, traceparent };
      const body = { text: 'What are you looking for?' };
      await wishesAt(at, at).note({ id: subject, role: 'user' }, body, { cause, idempotencyKey: id });
    },
  });
}
