/** Windows of time in which what visitors do is counted. */
export const WINDOW_MS = 5 * 60 * 1000;
/** So long after its end a window is taken for closed: what was on its way has come. Later ones still count in it. */
export const GRACE_MS = 10_000;
/** Fewer different visitors in a window tell of one person, or are one. */
export const VISITORS_AT_LEAST = 3;
/** What is ranked of each kind. */
const MOST = 20;

export const hourlyKinds = ['category', 'species', 'trait', 'listing'] as const;
export type HourlyKind = (typeof hourlyKinds)[number];

/** Its bounds, RFC 3339; the end is not within it. */
export interface TimeWindow {
  start: string;
  end: string;
}

/** Something that visitors looked at, and how many of them. */
export interface Ranked {
  kind: HourlyKind;
  value: string;
  /** Different visitors in the window: whoever does it again is none more. */
  volume: number;
  /** The change since the window before, as a part of that: 1 is twice as many; null: there were none. */
  velocity: number | null;
}

/** @returns the last window that has closed. */
export function closedWindow(now: Date): TimeWindow {
  const end = Math.floor((now.getTime() - GRACE_MS) / WINDOW_MS) * WINDOW_MS;
  return { start: new Date(end - WINDOW_MS).toISOString(), end: new Date(end).toISOString() };
}

/** @returns milliseconds until the next window closes. */
export function untilNextWindow(now: Date): number {
  return WINDOW_MS - ((now.getTime() - GRACE_MS) % WINDOW_MS);
}

/**
 * The search among what visitors did, by the time of the server that took it: an event counts in its own window however
 * late it comes, and once however often.
 * @param category undefined: whatever was looked at
 */
export function hourlyBody({ start, end }: TimeWindow, category: string | undefined) {
  const before = new Date(Date.parse(start) - WINDOW_MS).toISOString();
  const visitors = { visitors: { cardinality: { field: 'visitor', precision_threshold: 3000 } } };
  const ranked = (field: string, include?: string) => ({
    terms: {
      field,
      size: MOST * 4,
      order: { visitors: 'desc' as const },
      ...(include !== undefined && { include }),
    },
    aggs: visitors,
  });
  const aggs = {
    categories: ranked('category'),
    filters: ranked('filters', '(species|traits):.*'),
    listings: ranked('listings'),
  };
  return {
    size: 0,
    track_total_hits: false,
    query: {
      bool: {
        filter: [
          { range: { time: { gte: before, lt: end } } },
          ...(category === undefined ? [] : [{ term: { category } }]),
        ],
        // Being shown is nothing that a visitor did.
        must_not: [{ term: { type: 'impression_event' } }],
      },
    },
    aggs: {
      now: { filter: { range: { time: { gte: start } } }, aggs },
      before: { filter: { range: { time: { lt: start } } }, aggs },
    },
  };
}

type Buckets = { buckets: { key: string; visitors: { value: number } }[] };
interface OfWindow {
  categories: Buckets;
  filters: Buckets;
  listings: Buckets;
}
/** The answer to {@link hourlyBody}. */
export interface HourlyAnswer {
  now: OfWindow;
  before: OfWindow;
}

/** @returns what was looked at most in the window, the most first; of each kind. */
export function hourlyRanking(answer: HourlyAnswer | undefined): Ranked[] {
  if (answer === undefined) return [];
  const before = new Map(
    countedIn(answer.before).map(({ kind, value, volume }) => [`${kind} ${value}`, volume]),
  );
  const enough = countedIn(answer.now).filter(({ volume }) => volume >= VISITORS_AT_LEAST);
  const ranked = enough.map((one): Ranked => {
    const earlier = before.get(`${one.kind} ${one.value}`) ?? 0;
    return { ...one, velocity: earlier === 0 ? null : one.volume / earlier - 1 };
  });
  const first = hourlyKinds.flatMap((kind) => ranked.filter((one) => one.kind === kind).slice(0, MOST));
  return first.toSorted((a, b) => b.volume - a.volume || (a.value < b.value ? -1 : 1));
}

function countedIn({ categories, filters, listings }: OfWindow) {
  const of = (kind: HourlyKind, { buckets }: Buckets, told = (key: string) => key) =>
    buckets.map(({ key, visitors }) => ({ kind, value: told(key), volume: visitors.value }));
  const those = (prefix: string): Buckets => ({
    buckets: filters.buckets.filter(({ key }) => key.startsWith(prefix)),
  });
  const behindColon = (key: string) => key.slice(key.indexOf(':') + 1);
  return [
    ...of('category', categories),
    ...of('species', those('species:'), behindColon),
    ...of('trait', those('traits:'), behindColon),
    ...of('listing', listings),
  ];
}

/** Sorted sets in Redis, by what they rank. */
export const hourlyKeys = {
  categories: 'trending_categories',
  of: (category: string) => `trends:hourly:${category}`,
} as const;
