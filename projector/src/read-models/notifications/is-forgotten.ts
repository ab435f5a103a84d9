import { forgottenBefore } from '@vivarium/contracts/notifications/keeping.ts';
import type { KeptNotification } from './evolve.ts';

/**
 * @returns whether the write store has forgotten a notification by now that it does not know. One that was told by mail alone
 *   has no time here, and is for nobody to miss.
 */
export function isForgotten(document: KeptNotification, now: Date): boolean {
  if (!('createdAt' in document)) return true;
  const { createdAt, readAt } = document;
  const { read, told } = forgottenBefore(now);
  return Date.parse(createdAt) < told.getTime() || (readAt !== null && Date.parse(readAt) < read.getTime());
}
