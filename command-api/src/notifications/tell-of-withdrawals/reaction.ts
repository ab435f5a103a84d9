import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Notifications } from '../notifications.ts';

/** Tells whoever has asked for money to be paid out that it was not. However often it hears of one, they hear once. */
export function tellOfWithdrawals(
  notificationsAt: (at: Surroundings, moment: Moment) => Notifications,
): Reaction {
  return reaction({
    name: 'tell-of-withdrawals',
    on: ['withdrawal.failed'],
    react: (event, at) => notificationsAt(at, at).tellOfWithdrawal(event),
  });
}
