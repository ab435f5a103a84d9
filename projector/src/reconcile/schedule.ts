import type { ProjectorConfig } from '../config.ts';
import { snapshotsFrom } from '../snapshots/read-snapshots.ts';
import type { KeepingReconciled } from './keep-reconciled.ts';

type Settings = Pick<
  ProjectorConfig,
  'COMMAND_API_URL' | 'INTERNAL_TOKEN' | 'RECONCILE_MINUTES' | 'RECONCILE_LOOK_MS'
>;

/** @returns how often read models are compared with the write stores, and where those are read. */
export function scheduleOf({
  COMMAND_API_URL: url,
  INTERNAL_TOKEN: token,
  RECONCILE_MINUTES: minutes,
  RECONCILE_LOOK_MS: lookEveryMs,
}: Settings): Pick<KeepingReconciled, 'readPage' | 'everyMs' | 'lookEveryMs'> {
  const readPage = url === undefined ? undefined : snapshotsFrom(url, token);
  return { readPage, everyMs: minutes * 60_000, lookEveryMs };
}
