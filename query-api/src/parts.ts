import { randomUUID } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { listingActivityAlias } from '@vivarium/contracts/activity/listing-activity.ts';
import { activityAlias, aliasOf, type PublicReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { demandDaysAlias } from '@vivarium/contracts/trends/demand-day.ts';
import { marketDaysAlias } from '@vivarium/contracts/trends/market-day.ts';
import type { EndedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Config } from './config.ts';
import { createWaits, type Waits } from './elasticsearch/waits.ts';
import type { FindPlaces } from './gazetteer/gazetteer.ts';
import { cellsAhead } from './market/columns/cells.ts';
import { createInTurns, type InTurns } from './market/columns/in-turns.ts';
import { columnsReader, type MarketColumns } from './market/columns/read-columns.ts';
import type { NameIndex } from './names/name-index.ts';
import type { LiveEvents } from './notifications/live.ts';
import { openUnderstanding } from './open-understanding.ts';
import { type OpenPrivateReads, privateReadsOf } from './private-reads/private-reads.ts';
import { cachedSearches } from './search/cache/cached-searches.ts';
import { createGenerations } from './search/cache/generations.ts';
import { createIndexState, readRefreshes } from './search/cache/index-state.ts';
import { visibleChanges } from './search/cache/visible-changes.ts';
import { createFacetValues, type FacetValues } from './search/facet-values.ts';
import { type CountFavourites, countingFavourites } from './search/favourite-counts.ts';
import { createRunSearches, type RunSearches } from './search/run-searches.ts';
import { createVocabulary } from './search/vocabulary.ts';
import type { UnderstandWords } from './understanding/choosing/understand-words.ts';

/** What features are made of; each takes what it needs. */
export interface Parts {
  elasticsearch: Client;
  /** The name that a read model is read under. Those of private ones are for `privateReads` alone to know. */
  aliasOf(readModel: PublicReadModel): string;
  /** A person's reads of a private read model. */
  privateReads: OpenPrivateReads;
  /** Alias of what visitors did; there may be nothing behind it yet. */
  activity: string;
  /** Alias of what is rolled up of what visitors did with each listing; there may be nothing behind it yet. */
  listingActivity: string;
  /** Alias of what is rolled up of what visitors looked for on each day; there may be nothing behind it yet. */
  demandDays: string;
  /** The whole market over time, as of a second ago. */
  marketColumns(): Promise<MarketColumns>;
  /** Makes sums over it, and lets everything else go on meanwhile. */
  inTurns: InTurns;
  /** Runs searches among the active listings, or remembers what they found. */
  runSearches: RunSearches;
  facetValues: FacetValues;
  understandWords: UnderstandWords;
  findPlaces: FindPlaces;
  /** What everything in the catalogue is called, for whoever has not yet typed all of it. */
  names: NameIndex;
  /** Puts beside listings how many people like each. */
  countFavourites: CountFavourites;
  /** Reads that wait for what their own writer has written. */
  waits: Waits;
  /** Those of what is told live, which has room of its own. */
  liveWaits: Waits;
  /** What happens to notifications, as it happens. */
  live: LiveEvents;
  /** Sessions that have ended although their tokens are good. */
  sessions: EndedSessions;
  /** Signs what cursors carry. */
  cursorKey: string;
  logger: Logger;
  clock: Clock;
  /** Milliseconds that never go back, for ages. */
  elapsed(): number;
}

/** What the parts are made of. */
export interface Ground {
  config: Config;
  elasticsearch: Client;
  live: LiveEvents;
  sessions: EndedSessions;
  logger: Logger;
  clock: Clock;
  /** Milliseconds that never go back. */
  elapsed(): number;
  /** Told of every search that the memory was asked for. */
  onLookup(result: 'hit' | 'miss'): void;
}

/** Makes the parts. Reads the cities of the world, which takes a few hundred milliseconds. */
export function createParts({ config, elasticsearch, clock, elapsed, onLookup, ...given }: Ground): Parts {
  const aliasIn = (readModel: PublicReadModel) => aliasOf(readModel, config.NAME_PREFIX);
  const { catalogueWords, ...understanding } = openUnderstanding();
  const vocabulary = createVocabulary(catalogueWords);
  const asking = createRunSearches(elasticsearch, aliasIn('listings'), vocabulary);
  const state = createIndexState(() => readRefreshes(elasticsearch, aliasIn('listings')), elapsed);
  const generations = createGenerations(state, visibleChanges(elasticsearch), elapsed);
  return {
    ...given,
    elasticsearch,
    aliasOf: aliasIn,
    privateReads: privateReadsOf(elasticsearch, config.NAME_PREFIX),
    activity: activityAlias(config.NAME_PREFIX),
    listingActivity: listingActivityAlias(config.NAME_PREFIX),
    demandDays: demandDaysAlias(config.NAME_PREFIX),
    marketColumns: columnsReader(elasticsearch, marketDaysAlias(config.NAME_PREFIX), elapsed, (days) => {
      // Beside what is asked meanwhile, which adds up by itself what it needs.
      void createInTurns(elapsed)(cellsAhead(days));
    }),
    inTurns: createInTurns(elapsed),
    ...understanding,
    countFavourites: countingFavourites(elasticsearch, aliasIn('listing-interest'), elapsed),
    runSearches: cachedSearches(asking, generations, {
      isInUse: vocabulary.has,
      maxBytes: config.SEARCH_CACHE_MB * 1024 * 1024,
      onLookup,
    }),
    facetValues: createFacetValues(asking, state),
    waits: createWaits(),
    liveWaits: createWaits(),
    cursorKey: config.CURSOR_KEY ?? randomUUID(),
    clock,
    elapsed,
  };
}
