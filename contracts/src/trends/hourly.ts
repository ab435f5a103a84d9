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
  return windowEndingAt(Math.floor((now.getTime() - GRACE_MS) / WINDOW_MS) * WINDOW_MS);
}

/** @returns the first one that has not closed yet. @param after one that is taken for closed, whatever the time */
export function nextWindow(now: Date, after?: TimeWindow): TimeWindow {
  const closed = closedWindow(now);
  return windowEndingAt(Math.max(Date.parse(closed.end), Date.parse((after ?? closed).end)) + WINDOW_MS);
}

/** @returns milliseconds until a window closes. */
export function untilClosed({ end }: TimeWindow, now: Date): number {
  return Date.parse(end) + GRACE_MS - now.getTime();
}

function windowEndingAt(end: number): TimeWindow {
  return { start: new Date(end - WINDOW_MS).toISOString(), end: new Date(end).toISOString() };
}

/** The field of what visitors did that tells of a kind, and what stands before its values there. */
const fieldOf: Readonly<Record<HourlyKind, readonly [field: string, prefix: string]>> = {
  category: ['category', ''],
  species: ['filters', 'species:'],
  trait: ['filters', 'traits:'],
  listing: ['listings', ''],
};

/** How many different visitors a value had. */
type Counted = Omit<Ranked, 'velocity'>;

interface Buckets {
  buckets: { key: string; visitors: { value: number } }[];
}
/** The answer to {@link hourlyBody}. */
export type HourlyAnswer = Readonly<Partial<Record<HourlyKind, Buckets>>>;
type AskHourly = (body: ReturnType<typeof hourlyBody>) => Promise<HourlyAnswer | undefined>;

/**
 * @param ask among what visitors did
 * @param category undefined: whatever was looked at
 * @returns what was looked at most in the window, the most first; of each kind
 */
export async function hourlyRanking(
  ask: AskHourly,
  window: TimeWindow,
  category?: string,
): Promise<Ranked[]> {
  const now = countedIn(await ask(hourlyBody(window, category)));
  const most = now.filter(({ volume }) => volume >= VISITORS_AT_LEAST);
  if (most.length === 0) return [];
  // By name: what is first now may have been far behind.
  const before = countedIn(await ask(hourlyBody(windowEndingAt(Date.parse(window.start)), category, most)));
  const earlier = new Map(before.map((one) => [nameOf(one), one.volume]));
  const ranked = most.map((one): Ranked => {
    const were = earlier.get(nameOf(one)) ?? 0;
    return { ...one, velocity: were === 0 ? null : one.volume / were - 1 };
  });
  return ranked.toSorted((a, b) => b.volume - a.volume || (a.value < b.value ? -1 : 1));
}

/**
 * The search among what visitors did, by the time of the server that took it: an event counts in its own window however
 * late it comes, and once however often.
 * @param asked undefined: what most looked at
 */
function hourlyBody({ start, end }: TimeWindow, category: string | undefined, asked?: readonly Counted[]) {
  const visitors = { visitors: { cardinality: { field: 'visitor', precision_threshold: 3000 } } };
  const counted = (kind: HourlyKind) => {
    const [field, prefix] = fieldOf[kind];
    const values = asked?.flatMap((one) => (one.kind === kind ? [prefix + one.value] : []));
    if (values?.length === 0) return [];
    const include = values ?? (prefix === '' ? undefined : `${prefix}.*`);
    const terms = { field, size: MOST, order: { visitors: 'desc' as const }, ...(include && { include }) };
    return [[kind, { terms, aggs: visitors }] as const];
  };
  return {
    size: 0,
    track_total_hits: false,
    query: {
      bool: {
        filter: [
          { range: { time: { gte: start, lt: end } } },
          ...(category === undefined ? [] : [{ term: { category } }]),
        ],
        // Being shown is nothing that a visitor did.
        must_not: [{ term: { type: 'impression_event' } }],
      },
    },
    aggs: Object.fromEntries(hourlyKinds.flatMap(counted)),
  };
}

function countedIn(answer: HourlyAnswer = {}): Counted[] {
  return hourlyKinds.flatMap((kind) => {
    const [, prefix] = fieldOf[kind];
    const { buckets = [] } = answer[kind] ?? {};
    return buckets.map(({ key, visitors: { value } }) => ({
      ...{ kind, value: key.slice(prefix.length), volume: value },
    }));
  });
}

function nameOf({ kind, value }: Counted): string {
  return `${kind} ${value}`;
}

/** Sorted sets in Redis, by what they rank. */
export const hourlyKeys = {
  categories: 'trending_categories',
  of: (category: string) => `trends:hourly:${category}`,
} as const;
