import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { closedWindow, type TimeWindow } from '@vivarium/contracts/trends/hourly.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { openEventStream } from '@vivarium/platform/http/event-stream.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import { createStreamPlaces } from '../memory/stream-places.ts';
import type { Parts } from '../parts.ts';
import { createHourlyListeners } from './hourly-listeners.ts';
import { createReadHourly } from './read-hourly.ts';
import { REPLY_AGE, rememberedTrend } from './remembered-trend.ts';

/** Nobody says who they are, and many may share an address. */
const MOST_OF_ONE = 50;
/** A sign of life, in milliseconds: half of what is promised at least. */
const HEARTBEAT_MS = 10_000;

/** `GET /trends/hourly`. */
export function showHourlyTrends(parts: Parts): Handler<typeof trendQueries.showHourlyTrends> {
  const read = createReadHourly(parts);
  const hourly = rememberedTrend(parts, ({ category }: { category?: string | undefined }) =>
    read(closedWindow(parts.clock()), category),
  );
  return async ({ query }) => {
    const { category } = query;
    if (category !== undefined && categoryBySlug(category) === undefined) {
      throw invalid('category', `“${category}” is no category`);
    }
    return reply(await hourly({ category }), { cache: keptFor(REPLY_AGE) });
  };
}

/**
 * `GET /trends/stream`: the ranking at once, and again when a window closes. It is read once for all that listen, and only
 * while somebody does.
 */
export function streamHourlyTrends(parts: Parts): Handler<typeof trendQueries.streamHourlyTrends> {
  const read = createReadHourly(parts);
  // Of its window: whoever comes when the next one has closed gets that.
  const readFirst = rememberedTrend(parts, (window: TimeWindow) => read(window));
  const join = createHourlyListeners({ clock: parts.clock, read: (window) => read(window), readFirst });
  const places = createStreamPlaces(MOST_OF_ONE);
  return async ({ request, response }) => {
    const leave = places.take(addressKey(request.ip));
    const joined = await join().catch((error: unknown) => {
      leave();
      throw error;
    });
    const sink = openEventStream(response);
    joined.tell((now) => sink.event({ event: 'hourly', id: now.window.end, data: now }));
    const heartbeat = setInterval(() => sink.comment('still there'), HEARTBEAT_MS);
    await sink.closed;
    leave();
    clearInterval(heartbeat);
    joined.leave();
    return done();
  };
}
