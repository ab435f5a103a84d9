import type { ActivityEvent } from '@vivarium/contracts/activity/http.ts';
import type { ActivityMessage } from '@vivarium/contracts/activity/messages.ts';

/** @returns what a visitor did as a message of the stream. @param now when the server took it */
export function messageOf(event: ActivityEvent, visitor: string, now: Date): ActivityMessage {
  const { id, category = null } = event;
  const said = { id, time: now.toISOString(), visitor, category };
  if (event.type === 'search') {
    const { query, filters, results } = event;
    return { type: 'search_event', ...said, query, filters, results };
  }
  const { attribute, value } = event;
  return { type: 'refine_event', ...said, attribute, value };
}
