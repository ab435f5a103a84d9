import type { Client } from '@elastic/elasticsearch';
import { forgottenBefore } from '@vivarium/contracts/notifications/keeping.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { deleteWhere } from '../../indices/delete-where.ts';

/** Days more than in the write store: what that has and this lacks would be put back. */
const GRACE_DAYS = 1;

/** Deletes notifications that were read or told long ago, as the write store does. @returns how many */
export function forgetOldNotifications(
  { client, prefix }: { client: Client; prefix: string },
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const { read, told } = forgottenBefore(now, GRACE_DAYS);
  const should = [
    { range: { readAt: { lt: read.toISOString() } } },
    { range: { createdAt: { lt: told.toISOString() } } },
  ];
  const query = { bool: { should, minimum_should_match: 1 } };
  return deleteWhere(client, aliasOf('notifications', prefix), query, signal);
}

/** Does so once a day. */
export function forgetNotificationsDaily(
  running: { client: Client; prefix: string; logger: Logger },
  clock: Clock,
): { stop(): Promise<void> } {
  const forget = (signal: AbortSignal) => forgetOldNotifications(running, clock(), signal);
  return regularly('forget old notifications', forget, running);
}
