import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { carryOut } from './loading/carry-out.ts';
import { loadInBulk } from './loading/load-in-bulk.ts';
import type { Load } from './loading/load-marks.ts';
import { type LoadProgress, paced } from './loading/load-progress.ts';
import { registerPeople } from './loading/register-people.ts';
import { createRelayPace } from './loading/relay-pace.ts';
import { runKeyed } from './loading/run-keyed.ts';
import { whichLoad } from './loading/which-load.ts';
import { openWriteSide, type WriteServices, type WriteSide } from './loading/write-side.ts';
import { countries } from './sellers/countries.ts';
import { readCities } from './sellers/gazetteer.ts';
import { commandsOf, type PlannedCommand } from './timeline/commands.ts';
import { type Market, openMarket, sellerCount } from './timeline/market.ts';

export interface LoadOptions {
  services: WriteServices;
  /** How many listings the store shall have of the demo. */
  listings: number;
  seed: string;
  /** See `NAME_PREFIX` of the servers. */
  namePrefix?: string;
  onProgress?: (progress: LoadProgress) => void;
  signal?: AbortSignal;
  /** Listings that are made by commands before the rest comes in bulk; thousands unless a test wants fewer. */
  throughCommands?: number;
  /** The present of the market; the machine's unless a test wants another. */
  now?: Date;
}

/** What this call has written: zeros when everything was there. */
export interface Loaded {
  sellers: number;
  listings: number;
  commands: number;
  seconds: number;
}

/** Commands under way at once: more than the stores need to be busy, few enough to keep their answers short. */
const COMMANDS_AT_ONCE = 32;
const TELL_EVERY_MS = 500;
const MARK_EVERY_COMMANDS = 1000;
/** Between two looks at how far the relay is. */
const LOOK_AFTER_MS = 50;

/**
 * Loads the demo market from where an earlier call has got to: some thousands of listings through the commands of the write
 * side, whose events the relay sends; what is wanted beyond them in bulk. The projector carries on both as it does anybody's
 * listings; this does not wait for it.
 * @throws {Error} when a store does not answer, or holds the market of another seed or version
 */
export async function loadDemo(options: LoadOptions): Promise<Loaded> {
  const { services, listings, seed, namePrefix = '', onProgress = () => undefined, signal } = options;
  const began = performance.now();
  const loaded = { sellers: 0, listings: 0, commands: 0 };
  const writeSide = await openWriteSide(services, namePrefix);
  try {
    for (;;) {
      const loads = await writeSide.marks.all();
      const next = whichLoad(loads, {
        ...{ seed, listings, now: options.now ?? new Date() },
        ...(options.throughCommands !== undefined && { throughCommands: options.throughCommands }),
      });
      if (next === undefined) break;
      const market = marketOf(next.load, loads);
      demandSameSellers(market, loads[0]);
      if (next.isNew) await writeSide.marks.begin(next.load);
      if (!next.load.sellersDone)
        loaded.sellers += await loadPeople(writeSide, newcomersOf(market, next.load, loads), next.load, {
          onProgress,
          signal,
        });
      const done = await (next.load.inBulk ? loadInBulk : loadListings)(
        writeSide,
        market,
        next.load,
        onProgress,
        signal,
      );
      loaded.listings += done.listings;
      loaded.commands += done.commands;
    }
  } finally {
    await writeSide.close();
  }
  return { ...loaded, seconds: (performance.now() - began) / 1000 };
}

/** A later load has the sellers of the first, and more of them when the market has outgrown them. */
function marketOf(load: Load, loads: readonly Load[]): Market {
  const earlier = loads.filter(({ _id }) => _id < load._id);
  return openMarket({
    seed: load.seed,
    size: load.listings,
    until: load.until.getTime(),
    cities: readCities(countries),
    sellersSince: (earlier[0] ?? load).until.getTime(),
    listingsBefore: earlier.reduce((sum, { listings }) => sum + listings, 0),
  });
}

/** The market as its people see it: those only whom no earlier load has registered, since the moment of the first. */
function newcomersOf(market: Market, load: Load, loads: readonly Load[]): Market {
  const earlier = loads.filter(({ _id, sellersDone }) => _id < load._id && sellersDone);
  const known = earlier.reduce((sum, { listings }) => sum + listings, 0);
  return {
    ...market,
    until: (earlier[0] ?? load).until.getTime(),
    sellers: market.sellers.slice(earlier.length === 0 ? 0 : sellerCount(known)),
  };
}

async function loadPeople(
  writeSide: WriteSide,
  { sellers, seed, until }: Market,
  load: Load,
  { onProgress, signal }: { onProgress: (progress: LoadProgress) => void; signal: AbortSignal | undefined },
): Promise<number> {
  const tell = paced(onProgress, {
    what: 'sellers',
    total: sellers.length,
    startAt: 0,
    everyMs: TELL_EVERY_MS,
    now: () => performance.now(),
  });
  await registerPeople(writeSide, {
    seed,
    until,
    sellers,
    signal,
    onDone: (count) => tell(Math.min(count, sellers.length)),
  });
  await writeSide.marks.update(load._id, { sellersDone: true, sellersMark: markOf(sellers) });
  return sellers.length;
}

function markOf(sellers: Market['sellers']): string {
  return createHash('sha256')
    .update(sellers.map(({ id }) => id).join())
    .digest('hex');
}

/** @throws {Error} when what is there was drawn by an earlier version, whose sellers are not those of today */
function demandSameSellers({ sellers }: Market, first: Load | undefined): void {
  if (first?.sellersMark === undefined) return;
  const known = sellers.slice(0, sellerCount(first.listings));
  if (markOf(known) !== first.sellersMark)
    throw new Error(
      'The store holds the demo of an earlier version, which cannot be added to. Empty it (npm run reset) to load a new one.',
    );
}

async function loadListings(
  writeSide: WriteSide,
  market: Market,
  load: Load,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal | undefined,
): Promise<{ listings: number; commands: number }> {
  const commands = commandsOf(market);
  let created = 0;
  for (let skipped = 0; skipped < load.commandsDone; skipped++) {
    const { value } = commands.next();
    if (value?.turn === 0) created++;
  }
  const startAt = created;
  let marked = load.commandsDone;
  let marking = Promise.resolve();
  const tell = paced(onProgress, {
    what: 'listings',
    total: market.size,
    startAt,
    everyMs: TELL_EVERY_MS,
    now: () => performance.now(),
  });
  const mark = (commandsDone: number) => {
    marked = commandsDone;
    marking = marking.then(() => writeSide.marks.update(load._id, { commandsDone }));
    // A mark that could not be written costs a few repeated commands at most; a store that is away fails those too.
    marking = marking.catch(() => undefined);
  };
  let commandsDone = load.commandsDone;
  const pace = createRelayPace({
    lastSequence: () => writeSide.lastSequence(),
    pause: () => setTimeout(LOOK_AFTER_MS),
    now: () => performance.now(),
  });
  await runKeyed(commands, {
    atOnce: COMMANDS_AT_ONCE,
    keyOf: ({ plan }: PlannedCommand) => plan.index,
    work: async (command) => {
      await pace.next();
      await carryOut(writeSide, market, command);
      if (command.turn === 0) created++;
    },
    onDone: (withoutGap) => {
      commandsDone = load.commandsDone + withoutGap;
      if (commandsDone - marked >= MARK_EVERY_COMMANDS) mark(commandsDone);
      tell(created);
    },
    signal,
  }).finally(async () => {
    mark(commandsDone);
    await marking;
  });
  await writeSide.marks.update(load._id, { completedAt: new Date() });
  return { listings: created - startAt, commands: commandsDone - load.commandsDone };
}
