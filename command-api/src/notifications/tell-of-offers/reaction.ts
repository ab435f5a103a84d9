import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Notifications } from '../notifications.ts';

/** Tells the parties of an offer of each step that is news to them. However often it hears of one, they hear once. */
export function tellOfOffers(notificationsAt: (at: Surroundings, moment: Moment) => Notifications): Reaction {
  return reaction({
    name: 'tell-of-offers',
    on: [
      'offer.made',
      'offer.countered',
      'offer.accepted',
      'offer.declined',
      'offer.withdrawn',
      'offer.expired',
      'offer.closed',
      'offer.erased',
    ],
    react: (event, at) => notificationsAt(at, at).tellOfOffer(event),
  });
}
