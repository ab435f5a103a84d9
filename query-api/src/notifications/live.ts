import type { MediaEvent } from '@vivarium/contracts/media/events.ts';
import type { NotificationEvent } from '@vivarium/contracts/notifications/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { streams, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { type Following, follow } from '@vivarium/platform/stream/follow.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';

/** What people are told of at once: their notifications, and what becomes of their uploads. */
export type LiveEvent = NotificationEvent | MediaEvent;

/** Somebody who hears at once of what is theirs. */
export type Listener = (event: LiveEvent) => void;

/** What happens to it, heard by this process as by every other. */
export interface LiveEvents {
  isUp(): boolean;
  /** @returns a function that stops it. */
  listen(personId: string, listener: Listener): () => void;
  /** @returns what happened to a person's notifications lately, which a search may not find yet. */
  recent(personId: string): readonly NotificationEvent[];
  close(): Promise<void>;
}

/** So long a search may lag behind, with a lot to spare, in milliseconds. */
const RECENT_MS = 60_000;
/** Events remembered at most, some 20 MB. */
const MOST_RECENT = 20_000;

/** Follows the stream of events. Without a server nothing is heard. */
export function liveEvents(
  url: string | undefined,
  { prefix, logger, now }: { prefix: string; logger: Logger; now: () => Date },
): LiveEvents {
  const hub = createHub(now);
  const following: Following | undefined =
    url === undefined
      ? undefined
      : follow({
          ...{ url, logger, now, name: 'query-api', stream: streams.events(prefix).name },
          subjects: [subjectsOf('notification', prefix), subjectsOf('media', prefix)],
          sinceMs: RECENT_MS,
          onMessage: (text) => hub.hear(parseEvent(text) as LiveEvent),
        });
  return {
    ...hub,
    isUp: () => following?.isUp() ?? false,
    close: async () => following?.stop(),
  };
}

/** Hands events to those whom they are for, each once, and remembers the latest. */
export function createHub(now: () => Date) {
  const listeners = new Map<string, Set<Listener>>();
  let recent: { at: number; event: LiveEvent }[] = [];
  const heard = new Set<string>();
  const forget = () => {
    const oldest = now().getTime() - RECENT_MS;
    const from = Math.max(
      recent.findIndex(({ at }) => at >= oldest),
      recent.length - MOST_RECENT,
    );
    const kept = from < 0 ? [] : recent.slice(from);
    for (const { event } of recent.slice(0, recent.length - kept.length)) heard.delete(event.id);
    recent = kept;
  };
  let untidy = 0;
  return {
    hear(event: LiveEvent) {
      if (heard.has(event.id)) return;
      heard.add(event.id);
      recent.push({ at: now().getTime(), event });
      untidy += 1;
      if (untidy >= 256) {
        untidy = 0;
        forget();
      }
      for (const listener of listeners.get(personOf(event)) ?? []) listener(event);
    },
    listen(personId: string, listener: Listener) {
      const own = listeners.get(personId) ?? new Set();
      listeners.set(personId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(personId);
      };
    },
    recent: (personId: string) =>
      recent.flatMap(({ event }) => (isNotification(event) && personOf(event) === personId ? [event] : [])),
  };
}

/** @returns whether an event is of a notification. */
export function isNotification(event: LiveEvent): event is NotificationEvent {
  return 'notification' in event.data;
}

function personOf({ data }: LiveEvent): string {
  return 'media' in data ? data.media.ownerId : data.notification.personId;
}
