import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';
import { LRUCache } from 'lru-cache';
import type { ListingSearch } from '../listing-search.ts';
import type { Found } from '../read-answers.ts';
import type { RunSearches } from '../run-searches.ts';
import { type Flight, startFlight } from './flight.ts';
import type { IndexState } from './index-state.ts';

/** Answers that are remembered at most, and for how long at most although nothing has changed, in milliseconds. */
const MOST_ENTRIES = 5000;
const LONGEST_MS = 60_000;

/** An answer, or one that is on its way, and the state of the index that was known before it was asked for. */
interface Entry {
  token: string | undefined;
  found: Promise<Found>;
  /** Until it is there: the question that it comes from, and everything that was asked by it. */
  underway?: { flight: Flight<Found[]>; keys: readonly string[] };
}

/**
 * Remembers what searches found for as long as the index has not changed, and asks identical searches that come at the same
 * time once: not where they come with others, which one would have to wait for. Failures are not remembered. Only for what everybody may see: nothing in a {@link ListingSearch} says who asks.
 * @param options.maxBytes bound of what is remembered, roughly; 0 remembers nothing
 * @param options.onLookup hears of each search whether its answer was there
 */
export function cachedSearches(
  run: RunSearches,
  state: IndexState,
  { maxBytes, onLookup = () => {} }: { maxBytes: number; onLookup?: (result: 'hit' | 'miss') => void },
): RunSearches {
  if (maxBytes === 0) return run;
  const entries = new LRUCache<string, Entry>({
    max: MOST_ENTRIES,
    maxSize: maxBytes,
    maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
    ttl: LONGEST_MS,
  });

  const valid = (key: string, token: string | undefined, asked: ReadonlySet<string>) => {
    const entry = entries.get(key);
    if (entry === undefined || token === undefined || entry.token !== token) return undefined;
    const { flight, keys = [] } = entry.underway ?? {};
    return flight?.isGivenUp() || !keys.every((one) => asked.has(one)) ? undefined : entry;
  };

  /** Asks for what is not there, all in one go. A token that was seen before the question never promises too much. */
  const ask = (searches: readonly ListingSearch[], keys: readonly string[], token: string | undefined) => {
    const flight = startFlight((signal) => run(searches, signal));
    return keys.map((key, i): Entry => {
      const found = flight.answer.then((all) => demanded(all[i]));
      const entry: Entry = { token, found, underway: { flight, keys } };
      entries.set(key, entry, { size: key.length });
      found.then(
        (answer) => {
          // Another entry: without the whole batch behind it, and weighed anew.
          if (entries.peek(key) === entry)
            entries.set(key, { token, found }, { size: key.length + sizeOf(answer) });
        },
        () => {
          if (entries.peek(key) === entry) entries.delete(key);
        },
      );
      return entry;
    });
  };

  return async (searches, signal) => {
    const keys = searches.map(canonicalJson);
    // Whoever has nothing to gain from the state of the index does not wait for it.
    const isKnown = keys.some((key) => entries.has(key));
    const token = isKnown ? await state.current() : state.lastSeen();
    const all = new Set(keys);
    const known = keys.map((key) => valid(key, token, all));
    for (const entry of known) onLookup(entry === undefined ? 'miss' : 'hit');
    const missing = [...new Set(keys.filter((_key, i) => known[i] === undefined))];
    const asked =
      missing.length === 0
        ? []
        : ask(
            missing.flatMap((key) => searches[keys.indexOf(key)] ?? []),
            missing,
            token,
          );
    const taken = keys.map((key, i) => known[i] ?? demanded(asked[missing.indexOf(key)]));
    for (const flight of new Set(taken.map(({ underway }) => underway?.flight))) flight?.board(signal);
    return Promise.all(
      taken.map(async ({ found }, i) =>
        known[i] === undefined ? found : { ...(await found), fromCache: true },
      ),
    );
  };
}

function demanded<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a search without an answer');
  return value;
}

/** What an answer takes in memory, roughly: writing it down to know its length took as long as answering from memory. */
const BYTES = { answer: 500, hit: 2000, value: 100 };

function sizeOf({ hits, counts }: Found): number {
  const described = hits.reduce((sum, { document }) => sum + (document.description?.length ?? 0), 0);
  const values = [...counts.values.values()].reduce((sum, each) => sum + each.length, 0);
  return BYTES.answer + hits.length * BYTES.hit + described + values * BYTES.value;
}
