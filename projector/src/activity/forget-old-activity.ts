import type { Client } from '@elastic/elasticsearch';
import { ACTIVITY_DAYS } from '@vivarium/contracts/activity/messages.ts';
import { deleteWhere } from '../indices/delete-where.ts';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Deletes what is older than {@link ACTIVITY_DAYS}; see {@link deleteWhere}. */
export function forgetOldActivity(
  client: Client,
  index: string,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const lt = new Date(now.getTime() - ACTIVITY_DAYS * MS_PER_DAY).toISOString();
  return deleteWhere(client, index, { range: { time: { lt } } }, signal);
}
