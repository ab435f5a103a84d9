import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { type StandingDocument, standingDocument } from '@vivarium/query-api/alerts/standing-search.ts';
import { openUnderstanding } from '@vivarium/query-api/open-understanding.ts';
import { keptSearch } from '@vivarium/query-api/understanding/running/kept-search.ts';
import type { Random } from '../../random/seeded.ts';
import { savedQuery } from './saved-queries.ts';

const CHUNK = 2000;
/** Before anything that a bench publishes. */
const since = '2026-01-01T00:00:00.000Z';

/** @returns what makes of queries saved searches as the matcher keeps them, each of a person of its own. */
export function standingOf(): (query: SavedQuery, personId?: string) => StandingDocument {
  const { understandWords } = openUnderstanding();
  return (query, personId = newUuidV7()) => {
    const notify = { channels: ['in_app' as const], frequency: 'instant' as const };
    const state = { id: newUuidV7(), version: 1, personId, name: 'A search', query, notify, since };
    return standingDocument({ ...state, paused: false, removed: false }, keptSearch(query, understandWords));
  };
}

/** Saved searches as people have them, made of listings, in chunks; of those elsewhere (`savedQuery`) none matches. */
export function* standingChunks(
  count: number,
  listings: readonly ListingDocument[],
  { random, isElsewhere }: { random: Random; isElsewhere: boolean },
): Generator<StandingDocument[]> {
  const make = standingOf();
  for (let made = 0; made < count; made += CHUNK)
    yield Array.from({ length: Math.min(CHUNK, count - made) }, () =>
      make(savedQuery(random, listings, isElsewhere)),
    );
}
