import type { Moment } from '../../aggregate/execute.ts';
import { gatheringReaction, type Reaction, type Surroundings } from '../../context.ts';
import type { Notifications } from '../notifications.ts';

/** Tells the parties of an order of each step that is news to them. However often it hears of one, they hear once. */
export function tellOfOrders(notificationsAt: (at: Surroundings, moment: Moment) => Notifications): Reaction {
  return gatheringReaction({
    name: 'tell-of-orders',
    on: [
      'order.placed',
      'order.confirmed',
      'order.shipped',
      'order.delivered',
      'order.cancelled',
      'order.returned',
      'order.changed',
    ],
    forMs: 50,
    reactToAll: async (events, at) => {
      await notificationsAt(at, at).tellOfOrders(events);
      return undefined;
    },
  });
}
