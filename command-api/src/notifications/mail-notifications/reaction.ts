import type { Moment } from '../../aggregate/execute.ts';
import { gatheringReaction, type Job, type Reaction, type Surroundings } from '../../context.ts';
import { isMailOutage } from '../../mail/mailer.ts';
import { outcomeIn } from '../outcome-in.ts';
import type { Mails } from './mails.ts';

/** Mails what people want to be told at once. What the server refuses is tried again, and ends among the dead letters. */
export function mailAtOnce(mailsAt: (at: Surroundings & Moment) => Mails): Reaction {
  return gatheringReaction({
    name: 'mail-notifications',
    on: ['notification.created', 'notification.extended'],
    forMs: 100,
    reactToAll: async (events, at) => {
      const all = events.map(({ data: { notification } }) => notification);
      const failures = await mailsAt(at).instant(all.filter(({ mail }) => mail === 'instant'));
      return all.map(({ id }) => outcomeIn(failures, id));
    },
    isOutage: isMailOutage,
  });
}

/** Mails what people want to be told once a day, at their hour. */
export function mailOfTheDay(mailsAt: (at: Surroundings & Moment) => Mails): Job {
  return { name: 'mail-of-the-day', schedule: '2 * * * *', run: (at) => mailsAt(at).daily() };
}
