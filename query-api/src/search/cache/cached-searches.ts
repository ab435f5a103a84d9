import { canonicalJson } from '@vivarium/contracts/shared/canonical-json.ts';
import { LRUCache } from 'lru-cache';
import type { ListingSearch } from '../listing-search.ts';
import type { Found } from '../read-answers.ts';
import type { RunSearches } from '../run-searches.ts';
import { type Concerns, concernsOf } from './concerns.ts';
import { type Flight, startFlight } from './flight.ts';
import type { Generations } from './generations.ts';

/** Answers that are remembered at most. */
const MOST_ENTRIES = 5000;
/** For how long at most although nothing has changed, in milliseconds: by relevance of words, scores drift meanwhile. */
const LONGEST_MS = { scored: 300_000, other: 600_000 };

/** An answer, or one that is on its way. */
interface Entry {
  concerns: Concerns;
  /** The state of the index up to which nothing concerns it: at first one that was known before it was asked for. */
  upTo: number | undefined;
  found: Promise<Found>;
  answer?: Found;
  /** How many changes there were since, each of which may have taken one listing from those that have the words. */
  changes: number;
  /** The state of the index that was known after the answer: what it was found in lies between, and what was written twice meanwhile may have been something third then. */
  answeredBy?: number;
  /** Until it is there: the question that it comes from, and everything that was asked by it. */
  underway?: { flight: Flight<Found[]>; keys: readonly string[] };
}

export interface Remembering {
  /** Bound of what is remembered, roughly; 0 remembers nothing. */
  maxBytes: number;
  /** Whether a word certainly stands in some listings; unless said otherwise none does. */
  isInUse?: (word: string) => boolean;
  /** Hears of each search whether its answer was there. */
  onLookup?: (result: 'hit' | 'miss') => void;
}

/**
 * Remembers what searches found until a change concerns them, and asks identical searches that come at the same
 * time once: not where they come with others, which one would have to wait for. Failures are not remembered. Only for what
 * everybody may see: nothing in a {@link ListingSearch} says who asks.
 */
export function cachedSearches(
  run: RunSearches,
  generations: Generations,
  { maxBytes, isInUse = () => false, onLookup = () => {} }: Remembering,
): RunSearches {
  if (maxBytes === 0) return run;
  const entries = new LRUCache<string, Entry>({
    max: MOST_ENTRIES,
    maxSize: maxBytes,
    maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
    ttl: LONGEST_MS.scored,
  });

  const isUntouched = (entry: Entry, generation: number): boolean => {
    const { upTo, concerns, answer, answeredBy = Number.POSITIVE_INFINITY } = entry;
    if (upTo === undefined) return false;
    const steps = generations.after(upTo, generation);
    if (steps === undefined) return false;
    entry.changes += steps.reduce((sum, { changes }) => sum + changes.length, 0);
    const { having = 0 } = answer ?? {};
    const known = answer && { ...answer, having: having - entry.changes };
    const isTouched = steps.some(({ generation: step, changes }) =>
      changes.some((change) => (step <= answeredBy && !change.isOneStep) || concerns(change, known)),
    );
    if (isTouched) return false;
    entry.upTo = Math.max(upTo, generation);
    return true;
  };

  const valid = (key: string, generation: number | undefined, asked: ReadonlySet<string>) => {
    const entry = entries.get(key);
    if (entry === undefined || generation === undefined) return undefined;
    const { flight, keys = [] } = entry.underway ?? {};
    if (flight?.isGivenUp() || !keys.every((one) => asked.has(one))) return undefined;
    return isUntouched(entry, generation) ? entry : undefined;
  };

  /** Asks for what is not there, all in one go. A generation that was seen before the question never promises too much. */
  const ask = (searches: readonly ListingSearch[], keys: readonly string[], upTo: number | undefined) => {
    const flight = startFlight((signal) => run(searches, signal));
    const made = searches.map((search, i): Entry => {
      const key = demanded(keys[i]);
      const found = flight.answer.then((all) => demanded(all[i]));
      const entry: Entry = {
        concerns: concernsOf(search, isInUse),
        upTo,
        found,
        changes: 0,
        underway: { flight, keys },
      };
      entries.set(key, entry, { size: key.length });
      found.then(
        (answer) => {
          entry.answer = answer;
          // Without the whole batch behind it, and weighed anew.
          delete entry.underway;
          if (entries.peek(key) !== entry) return;
          entries.delete(key);
          const isScored = search.size > 0 && search.words.length > 0 && search.order.by === 'relevance';
          const ttl = LONGEST_MS[isScored ? 'scored' : 'other'];
          entries.set(key, entry, { size: key.length + sizeOf(answer), ttl });
        },
        () => {
          if (entries.peek(key) === entry) entries.delete(key);
        },
      );
      return entry;
    });
    const settle = async () => {
      await flight.answer;
      const generation = await generations.current();
      if (generation !== undefined) for (const entry of made) entry.answeredBy = generation;
    };
    settle().catch(() => undefined);
    return made;
  };

  return async (searches, signal) => {
    const keys = searches.map(canonicalJson);
    // Whoever has nothing to gain from the state of the index does not wait for it.
    const isKnown = keys.some((key) => entries.has(key));
    const generation = isKnown ? await generations.current() : generations.lastSeen();
    const all = new Set(keys);
    const known = keys.map((key) => valid(key, generation, all));
    for (const entry of known) onLookup(entry === undefined ? 'miss' : 'hit');
    const missing = [...new Set(keys.filter((_key, i) => known[i] === undefined))];
    const asked =
      missing.length === 0
        ? []
        : ask(
            missing.flatMap((key) => searches[keys.indexOf(key)] ?? []),
            missing,
            // Asked after it, whatever could not be told now.
            generation ?? generations.lastSeen(),
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
