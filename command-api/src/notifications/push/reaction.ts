import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Pushes } from './pushes.ts';

/** Pushes what people are told. What is not taken is tried again, and ends among the dead letters. */
export function pushAtOnce(pushesAt: (at: Surroundings & Moment) => Pushes): Reaction {
  return reaction({
    name: 'push-notifications',
    on: ['notification.created', 'notification.extended'],
    react: ({ data: { notification } }, at) => pushesAt(at).push(notification),
  });
}
