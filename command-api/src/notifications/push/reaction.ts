import type { Moment } from '../../aggregate/execute.ts';
import { gatheringReaction, type Reaction, type Surroundings } from '../../context.ts';
import { outcomeIn } from '../outcome-in.ts';
import type { Pushes } from './pushes.ts';

/** Pushes what people are told. What is not taken is tried again, and ends among the dead letters. */
export function pushAtOnce(pushesAt: (at: Surroundings & Moment) => Pushes): Reaction {
  return gatheringReaction({
    name: 'push-notifications',
    on: ['notification.created', 'notification.extended'],
    forMs: 100,
    reactToAll: async (events, at) => {
      const all = events.map(({ data: { notification } }) => notification);
      const failures = await pushesAt(at).pushAll(all);
      return all.map(({ id }) => outcomeIn(failures, id));
    },
  });
}
