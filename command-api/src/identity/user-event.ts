import type { UserEvent, UserEventType } from '@vivarium/contracts/identity/events.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import { publicStateOf, type User } from './user.ts';

/**
 * @param user the person after the change.
 * @param meta id of the event, time and cause.
 * @returns the event that tells of it.
 */
export function userEvent(
  type: UserEventType,
  user: User,
  changed: string[],
  meta: { id: string; now: Date; cause: Cause },
): UserEvent {
  return {
    id: meta.id,
    type,
    source: '/command-api/identity',
    subject: user.id,
    time: meta.now.toISOString(),
    aggregateversion: user.version,
    organizationid: null,
    correlationid: meta.cause.correlationId,
    causationid: meta.cause.causationId,
    traceparent: meta.cause.traceparent,
    data: { user: publicStateOf(user), changed },
  };
}
