import { activityCommands } from '@vivarium/contracts/activity/commands.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { done } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { ActivityStream } from './activity-stream.ts';
import type { DemandRoom } from './record-activity/activity-limits.ts';
import { isBot } from './record-activity/bots.ts';
import { messageOf } from './record-activity/message-of.ts';

export interface ActivityServing {
  stream: Pick<ActivityStream, 'publish'>;
  demandRoom: DemandRoom;
  clock: Clock;
}

/** @returns the operation of the context: accepted, whether it is kept or dropped. */
export function activityOperations({ stream, demandRoom, clock }: ActivityServing): Served[] {
  return serve(activityCommands, {
    recordActivity: async ({ body: { visitor, events }, request }) => {
      if (!isBot(request.get('user-agent'))) {
        await demandRoom(request.ip ?? 'unknown', events.length);
        const now = clock();
        await stream.publish(events.map((event) => messageOf(event, visitor, now)));
      }
      return done();
    },
  });
}
