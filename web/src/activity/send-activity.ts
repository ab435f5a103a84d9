import { activityCommands } from '@vivarium/contracts/activity/commands.ts';
import type { activityBodySchema } from '@vivarium/contracts/activity/http.ts';
import type { z } from 'zod';
import { call } from '../api/call.ts';
import { randomUuid, visitorOfSession } from './visitor.ts';
import { wantsPrivacy } from './wants-privacy.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** What a visitor did, before it has an id. */
export type Activity = WithoutId<z.input<typeof activityBodySchema>['events'][number]>;

/**
 * Sends what a visitor did, if it may be known. Nobody waits for it and nothing depends on it; it outlives the page, and
 * takes no cookie along (which is why it is no beacon).
 */
export function sendActivity(activity: readonly Activity[]): void {
  if (activity.length === 0 || wantsPrivacy(navigator)) return;
  const events = activity.map((one) => ({ id: randomUuid(), ...one }));
  const body = { visitor: visitorOfSession(), events };
  call(activityCommands.recordActivity, { body }, { keepalive: true, anonymous: true }).catch(
    () => undefined,
  );
}
