import type { ActivityBody } from '@vivarium/contracts/activity/http.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { CommandLimits } from '../limits.ts';
import type { ActivityStream } from './activity-stream.ts';
import { isBot } from './record-activity/bots.ts';
import { messageOf } from './record-activity/message-of.ts';

export interface ActivityDependencies {
  stream: Pick<ActivityStream, 'publish'>;
  /** Of events, by address. */
  limit: CommandLimits['activity'];
  clock: Clock;
}

/** Where activity comes from; neither is kept. */
export interface ActivityOrigin {
  /** As limits count it. */
  address: string;
  userAgent: string | undefined;
  /** Do Not Track or Global Privacy Control: the web sends nothing then, and what others send is dropped. */
  isPrivate: boolean;
}

/** What can be done with activity, apart from HTTP. */
export function createActivity({ stream, limit, clock }: ActivityDependencies) {
  return {
    /** Takes what a visitor did; that of a bot, or of who asks not to be followed, is dropped. @throws {Problem} 429, or 503 while NATS is away. */
    record: async ({ visitor, events }: ActivityBody, from: ActivityOrigin): Promise<void> => {
      if (isBot(from.userAgent) || from.isPrivate) return;
      await limit.take(from.address, events.length);
      const now = clock();
      await stream.publish(events.map((event) => messageOf(event, visitor, now)));
    },
  };
}
export type Activity = ReturnType<typeof createActivity>;
