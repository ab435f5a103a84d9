import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Notifications } from '../notifications.ts';

/** Tells the parties of an order of each step that is news to them. However often it hears of one, they hear once. */
export function tellOfOrders(notificationsAt: (at: Surroundings, moment: Moment) => Notifications): Reaction {
  return reaction({
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
    react: (event, at) => notificationsAt(at, at).tellOfOrder(event),
  });
}
