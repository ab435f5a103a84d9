import { activityCommands } from '@vivarium/contracts/activity/commands.ts';
import { done } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import type { Activity } from './activity.ts';

/** @returns the operation of the context: accepted, whether it is kept or dropped. */
export function activityOperations(activity: Activity): Served[] {
  return serve(activityCommands, {
    recordActivity: async ({ body, request }) => {
      const from = {
        address: addressKey(request.ip),
        userAgent: request.get('user-agent'),
        isPrivate: request.get('dnt') === '1' || request.get('sec-gpc') === '1',
      };
      await activity.record(body, from);
      return done();
    },
  });
}
