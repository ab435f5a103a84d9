import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActivityEvent } from '@vivarium/contracts/activity/http.ts';
import type { ListingActivityCount } from '@vivarium/contracts/activity/listing-activity.ts';
import type { Random } from '../../random/seeded.ts';
import { untilKnown } from '../until-known.ts';

/** What visitors may do with one listing, and the number that it counts in. */
const deeds = {
  view: 'views',
  click: 'clicks',
  favourite: 'favourites',
  contact: 'contacts',
  add_to_cart: 'carts',
  impression: 'impressions',
} as const satisfies Partial<Record<ActivityEvent['type'], ListingActivityCount>>;
const kinds = Object.keys(deeds) as (keyof typeof deeds)[];

/** Visitors between two strikes, in milliseconds. */
const PAUSE_MS = 15;

/** Who did what, as they know it themselves. */
export interface Deeds {
  /** Ids of events that were accepted. */
  events: Set<string>;
  /** By listing (public id) and number: different visitors. */
  counts: Map<string, Map<ListingActivityCount, Set<string>>>;
  /** By listing: those who did more than have it shown. */
  active: Map<string, Set<string>>;
  /** By words that were typed: different visitors. */
  searched: Map<string, Set<string>>;
}

export function noDeeds(): Deeds {
  return { events: new Set(), counts: new Map(), active: new Map(), searched: new Map() };
}

/**
 * One visitor after the other does something with listings, or looks for something, until the time is over; what was told is
 * sometimes told once more under the same id, and nothing counts twice for that.
 * @returns how many events were accepted, repeated ones included
 */
export async function visit(
  origin: string,
  deeds: Deeds,
  {
    listings,
    queries,
    random,
    forMs,
  }: {
    listings: readonly string[];
    queries: readonly string[];
    random: Random;
    forMs: number;
  },
): Promise<number> {
  const until = performance.now() + forMs;
  let accepted = 0;
  while (performance.now() < until) {
    const visitor = randomUUID();
    const events = Array.from({ length: random.integer(1, 6) }, () =>
      random.chance(0.25) ? aSearch(random.pick(queries)) : aDeed(random.pick(kinds), random.pick(listings)),
    );
    for (let times = random.chance(0.3) ? 2 : 1; times > 0; times -= 1) {
      await tell(origin, visitor, events);
      accepted += events.length;
    }
    for (const event of events) note(deeds, visitor, event);
    await delay(PAUSE_MS);
  }
  return accepted;
}

function aSearch(query: string): ActivityEvent {
  return { id: randomUUID(), type: 'search', query, filters: [], results: 0 };
}

function aDeed(type: keyof typeof deeds, listing: string): ActivityEvent {
  const id = randomUUID();
  const category = 'live-animal';
  if (type === 'impression') return { id, type, listings: [listing], category };
  if (type === 'click') return { id, type, listing, position: 1, category };
  return { id, type, listing, category };
}

function note(done: Deeds, visitor: string, event: ActivityEvent): void {
  done.events.add(event.id);
  if (event.type === 'refine') return;
  if (event.type === 'search') {
    setIn(done.searched, event.query).add(visitor);
    return;
  }
  for (const listing of event.type === 'impression' ? event.listings : [event.listing]) {
    const counts = done.counts.get(listing) ?? new Map<ListingActivityCount, Set<string>>();
    done.counts.set(listing, counts);
    setIn(counts, deeds[event.type]).add(visitor);
    if (event.type !== 'impression') setIn(done.active, listing).add(visitor);
  }
}

function setIn<Key>(map: Map<Key, Set<string>>, key: Key): Set<string> {
  const known = map.get(key) ?? new Set<string>();
  map.set(key, known);
  return known;
}

/** Tells until it is accepted: what was not acknowledged is told again under the same ids. */
async function tell(origin: string, visitor: string, events: readonly ActivityEvent[]): Promise<void> {
  await untilKnown(
    async () => {
      const response = await fetch(`${origin}/api/v1/activity`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0' },
        body: JSON.stringify({ visitor, events }),
      });
      if (response.status !== 202) throw new Error(`activity was answered ${response.status}`);
    },
    async () => undefined,
  );
}
