import { activityBodySchema } from '@vivarium/contracts/activity/http.ts';
import { parseOrThrow } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { Router } from 'express';
import type { ActivityStream } from '../activity-stream.ts';
import type { DemandRoom } from './activity-limits.ts';
import { isBot } from './bots.ts';
import { messageOf } from './message-of.ts';

export interface ActivityRouteDependencies {
  stream: Pick<ActivityStream, 'publish'>;
  demandRoom: DemandRoom;
  clock: Clock;
}

/** `POST /activity`: 202, whether it is kept or dropped. Takes no token: who it was is not wanted. */
export function recordActivityRoute({ stream, demandRoom, clock }: ActivityRouteDependencies): Router {
  return Router().post('/activity', async (request, response) => {
    const { visitor, events } = parseOrThrow(activityBodySchema, request.body);
    if (!isBot(request.get('user-agent'))) {
      await demandRoom(request.ip ?? 'unknown', events.length);
      const now = clock();
      await stream.publish(events.map((event) => messageOf(event, visitor, now)));
    }
    response.status(202).end();
  });
}
