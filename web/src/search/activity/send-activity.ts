import type { Activity } from './activity-of.ts';
import { randomUuid, visitorOfSession } from './visitor.ts';
import { wantsPrivacy } from './wants-privacy.ts';

/**
 * Sends what a visitor did, if it may be known. Nobody waits for it and nothing depends on it; it outlives the page, and
 * takes no cookie along (which is why it is no beacon).
 */
export function sendActivity(activity: readonly Activity[]): void {
  if (activity.length === 0 || wantsPrivacy(navigator)) return;
  const events = activity.map((one) => ({ id: randomUuid(), ...one }));
  fetch('/api/v1/activity', {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ visitor: visitorOfSession(), events }),
  }).catch(() => undefined);
}
