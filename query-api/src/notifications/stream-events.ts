import type { MediaEvent } from '@vivarium/contracts/media/events.ts';
import type { NotificationDocument } from '@vivarium/contracts/notifications/document.ts';
import type { NotificationEvent } from '@vivarium/contracts/notifications/events.ts';
import type { notificationQueries } from '@vivarium/contracts/notifications/queries.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { decodeId, encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';
import { isOver } from '@vivarium/platform/auth/ended-sessions.ts';
import { type EventSink, openEventStream } from '@vivarium/platform/http/event-stream.ts';
import { done } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { readById } from '../elasticsearch/read-by-id.ts';
import { createStreamPlaces } from '../memory/stream-places.ts';
import type { Parts } from '../parts.ts';
import type { PrivateReads } from '../private-reads/private-reads.ts';
import { isNotification, type LiveEvent } from './live.ts';
import { notificationItems, type Told } from './notification-items.ts';

/** Streams of one person, in all their tabs and devices that do not share one. */
const MOST_OF_ONE = 10;
/** A sign of life, in milliseconds; half of what the contract promises at least. */
const HEARTBEAT_MS = 10_000;
/** What somebody has missed is sent at most so far back; the list has the rest. */
const MOST_MISSED = 500;

/** `GET /stream`: what one is told, as it happens. */
export function streamEvents(parts: Parts): Handler<typeof notificationQueries.streamEvents> {
  const { live, sessions, privateReads, elasticsearch, aliasOf, logger, clock } = parts;
  const places = createStreamPlaces(MOST_OF_ONE);
  const itemsOf = (told: readonly Told[]) => notificationItems(elasticsearch, aliasOf('listings'), told);
  const tellOf = (event: LiveEvent, sink: EventSink, sent: Set<string>) =>
    isNotification(event) ? send([event], sink, sent) : tellOfUpload(event, sink);
  return async ({ person, request, response }) => {
    if (!live.isUp())
      throw new Problem('unavailable', 'Nothing can be told live just now.', { retryAfter: 2 });
    const leave = places.take(person.sub);
    const sink = openEventStream(response);
    // Everything goes out in the order in which it came, and nothing overtakes what was missed.
    let turn: Promise<void> = Promise.resolve();
    const sent = new Set<string>();
    const queue = (work: () => Promise<void>) => {
      turn = turn.then(work).catch((err: unknown) => {
        logger.warn({ err }, 'a stream of notifications is ended');
        sink.end();
      });
    };
    const stop = live.listen(person.sub, (event) => queue(() => tellOf(event, sink, sent)));
    const lastId = decodeId(request.get('last-event-id') ?? '');
    if (lastId !== undefined) {
      const reads = privateReads<NotificationDocument>('notifications', person.sub);
      queue(async () => sendMissed(await missedAfter(lastId, person.sub, reads), sink, sent));
    }
    const heartbeat = setInterval(() => {
      sink.comment('still there');
      void isOver(sessions, person, clock()).then((is) => is && sink.end());
    }, HEARTBEAT_MS);
    await sink.closed;
    clearInterval(heartbeat);
    stop();
    leave();
    return done();
  };

  async function send(events: readonly NotificationEvent[], sink: EventSink, sent: Set<string>) {
    for (const event of events) {
      const { notification } = event.data;
      if (!notification.channels.includes('in_app')) continue;
      const id = encodeId(notification.id);
      if (isNews(event)) {
        if (sent.has(notification.id)) continue;
        await waitForListing(notification);
        await sendMissed([notification], sink, sent);
      } else if (saysMore(event)) {
        const [item] = await itemsOf([notification]);
        sink.event({ event: 'notification_changed', data: item });
      } else {
        const { readAt, listings: count } = notification;
        sink.event({ event: 'notification_changed', data: { id, readAt, count } });
      }
    }
  }

  async function sendMissed(told: readonly Told[], sink: EventSink, sent: Set<string>) {
    const wanted = told.filter(({ id }) => !sent.has(id));
    for (const [i, item] of (await itemsOf(wanted)).entries()) {
      sent.add(wanted[i]?.id ?? '');
      sink.event({ event: 'notification', id: item.id, data: item });
    }
  }

  /** The matcher may be faster than the projector: what cannot be read yet is waited for, shortly, and by all together. */
  async function waitForListing({ listingId, listingVersion }: NotificationState): Promise<void> {
    if (listingId === null || listingVersion === null) return;
    const shown = async () => {
      const found = await readById<{ sources: Sources }>(elasticsearch, aliasOf('listings'), listingId);
      return (found?.sources.listing ?? 0) >= listingVersion ? true : undefined;
    };
    await parts.liveWaits.until(listingId, `listing to tell ${listingVersion}`, shown).catch(() => undefined);
  }

  /** What came after a notification, the oldest first: from the index, and what is so new that it may not be there. */
  async function missedAfter(
    lastId: string,
    person: string,
    reads: PrivateReads<NotificationDocument>,
  ): Promise<Told[]> {
    const recent = live
      .recent(person)
      .filter(isNews)
      .map(({ data }) => data.notification);
    const last = recent.find(({ id }) => id === lastId) ?? (await reads.get(lastId)).document;
    // Nobody knows when that was: the list says what is unread.
    if (last === undefined) return [];
    const { hits } = await reads.search({
      filter: [{ range: { number: { gt: last.number } } }],
      sort: [{ number: 'desc' }],
      size: MOST_MISSED,
    });
    const all = new Map<string, Told>(hits.map(({ document }) => [document.id, document]));
    for (const one of recent)
      if (one.number > last.number && one.channels.includes('in_app') && !all.has(one.id))
        all.set(one.id, one);
    return [...all.values()].sort((a, b) => a.number - b.number);
  }
}

/** Something that its person has not been told in the application so far. */
function isNews({ type, data: { changed } }: NotificationEvent): boolean {
  return (
    type === 'notification.created' || (type === 'notification.extended' && changed.includes('channels'))
  );
}

/** What its person was told says more by now: of further searches, or of further listings. */
function saysMore({ type }: NotificationEvent): boolean {
  return type === 'notification.extended' || type === 'notification.bundled';
}

/** Without an id: who missed it asks for the upload, and the place in the notifications stays. */
async function tellOfUpload({ data: { media } }: MediaEvent, sink: EventSink): Promise<void> {
  sink.event({ event: 'media', data: { id: encodeId(media.id), status: media.status } });
}
