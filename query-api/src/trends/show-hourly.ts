import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { closedWindow, type TimeWindow } from '@vivarium/contracts/trends/hourly.ts';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import type { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { keptFor } from '@vivarium/platform/http/cached-json.ts';
import { openEventStream } from '@vivarium/platform/http/event-stream.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import { whenWindowsClose } from '@vivarium/platform/rolling/when-windows-close.ts';
import { createStreamPlaces } from '../memory/stream-places.ts';
import type { Parts } from '../parts.ts';
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
  const hourly = rememberedTrend(parts, (window: TimeWindow) => read(window));
  const listeners = new Set<(hourly: Hourly) => void>();
  let closing: { stop(): void } | undefined;
  const tellAll = async (closed: TimeWindow) => {
    // What cannot be read now is told when the next window closes.
    const now = await read(closed).catch(() => undefined);
    if (now !== undefined) for (const tell of listeners) tell(now);
  };
  const places = createStreamPlaces(MOST_OF_ONE);
  return async ({ request, response }) => {
    const leave = places.take(addressKey(request.ip));
    const first = await hourly(closedWindow(parts.clock())).catch((error: unknown) => {
      leave();
      throw error;
    });
    const sink = openEventStream(response);
    const tell = (now: Hourly) => sink.event({ event: 'hourly', id: now.window.end, data: now });
    tell(first);
    closing ??= whenWindowsClose(parts.clock, tellAll);
    listeners.add(tell);
    const heartbeat = setInterval(() => sink.comment('still there'), HEARTBEAT_MS);
    await sink.closed;
    leave();
    clearInterval(heartbeat);
    listeners.delete(tell);
    if (listeners.size === 0) {
      closing?.stop();
      closing = undefined;
    }
    return done();
  };
}
