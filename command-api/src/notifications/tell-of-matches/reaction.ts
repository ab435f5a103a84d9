import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Notifications } from '../notifications.ts';

/** Tells people of listings that start to match their saved searches. However often it hears of one, they hear once. */
export function tellOfMatches(
  notificationsAt: (at: Surroundings, moment: Moment) => Notifications,
): Reaction {
  return reaction({
    name: 'tell-of-matches',
    on: ['listing_match.found'],
    givesWay: true,
    react: (event, at) => notificationsAt(at, at).tellOfMatch(event),
  });
}
