import type { Moment } from '../../aggregate/execute.ts';
import { type Job, type Reaction, reaction, type Surroundings } from '../../context.ts';
import { isMailOutage } from '../../mail/mailer.ts';
import type { Mails } from './mails.ts';

/** Mails what people want to be told at once. What the server refuses is tried again, and ends among the dead letters. */
export function mailAtOnce(mailsAt: (at: Surroundings & Moment) => Mails): Reaction {
  return reaction({
    name: 'mail-notifications',
    on: ['notification.created', 'notification.extended'],
    react: async ({ data: { notification } }, at) => {
      if (notification.mail === 'instant') await mailsAt(at).instant(notification);
    },
    isOutage: isMailOutage,
  });
}

/** Mails what people want to be told once a day, at their hour. */
export function mailOfTheDay(mailsAt: (at: Surroundings & Moment) => Mails): Job {
  return { name: 'mail-of-the-day', schedule: '2 * * * *', run: (at) => mailsAt(at).daily() };
}
