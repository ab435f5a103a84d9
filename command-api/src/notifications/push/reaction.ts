import type { Moment } from '../../aggregate/execute.ts';
import { gatheringReaction, type Reaction, type Surroundings } from '../../context.ts';
import { outcomeIn } from '../outcome-in.ts';
import type { Pushes } from './pushes.ts';

/**
 * Pushes what people are told, of a bundle once: when it is made, or when it comes to be told so at all. What is not taken is tried again,
 * and ends among the dead letters.
 */
export function pushAtOnce(pushesAt: (at: Surroundings & Moment) => Pushes): Reaction {
  return gatheringReaction({
    name: 'push-notifications',
    on: ['notification.created', 'notification.extended', 'notification.bundled'],
    forMs: 100,
    reactToAll: async (events, at) => {
      const all = events.map(({ data: { notification } }) => notification);
      const told = events.filter(
        ({ type, data }) => type !== 'notification.bundled' || data.changed.includes('channels'),
      );
      const failures = await pushesAt(at).pushAll(told.map(({ data: { notification } }) => notification));
      return all.map(({ id }) => outcomeIn(failures, id));
    },
  });
}
