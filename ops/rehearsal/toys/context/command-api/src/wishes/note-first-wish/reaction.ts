import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Wishes } from '../wishes.ts';

/** Whoever becomes a member has a first wish to reword. However often it is told of one, the event's id is the key. */
export function noteFirstWish(wishesAt: (at: Surroundings, moment: Moment) => Wishes): Reaction {
  return reaction({
    name: 'note-first-wish',
    on: ['user.registered'],
    react: async (event, at) => {
      const { id, subject } = event;
      const body = { text: 'What are you looking for?' };
      const meta = { cause: causeOf(event), idempotencyKey: id };
      await wishesAt(at, at).note({ id: subject, role: 'user' }, body, meta);
    },
  });
}
