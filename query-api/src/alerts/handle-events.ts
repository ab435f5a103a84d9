import type { Client } from '@elastic/elasticsearch';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import type { SavedSearchEvent } from '@vivarium/contracts/saved-searches/events.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { causeOf } from '@vivarium/contracts/shared/envelope.ts';
import { done, type Outcome } from '@vivarium/platform/stream/outcome.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import { matchesOf, startingToMatch } from './match.ts';
import type { PublishMatches } from './publish-matches.ts';
import { recentlyPublished } from './recently-published.ts';
import type { AskElasticsearch } from './scratch.ts';
import { sellersOf } from './sellers.ts';
import type { StandingSearches } from './standing-index.ts';
import { standingOf } from './standing-of.ts';
import type { StandingDocument } from './standing-search.ts';
import { type Trigger, triggerOf } from './trigger.ts';

/** Whom the matcher reads and tells. */
export interface Matcher {
  client: Client;
  listings: string;
  sellers: string;
  standing: StandingSearches;
  ask: AskElasticsearch;
  understandWords: UnderstandWords;
  publish: PublishMatches;
  clock: Clock;
}

/** Of what happened longer ago than this nobody is told any more. */
const LATE_MS = 7 * 24 * 60 * 60 * 1000;
/** A search that is read later than this after it was saved has no listings on its heels. */
const FRESH_MS = 10 * 60 * 1000;
/** Listings remembered for searches that are read just after them. */
const MOST_RECENT = 2000;

const isOfListing = (event: DomainEvent): event is ListingEvent => event.type.startsWith('listing.');
const isOfSearch = (event: DomainEvent): event is SavedSearchEvent => event.type.startsWith('saved_search.');

/** @returns what keeps saved searches and matches listings, event by event, in batches. */
export function matchingEvents(matcher: Matcher): (events: readonly DomainEvent[]) => Promise<Outcome[]> {
  const { client, standing, ask, publish, clock } = matcher;
  let recent: Trigger[] = [];

  const keep = async (events: readonly SavedSearchEvent[]) => {
    const documents = events.map(({ data }) => standingOf(data.savedSearch, matcher.understandWords));
    await standing.put(documents);
    // One that goes on as before, under another name or by mail, has been matched all along.
    const begins = ({ isTold, since }: StandingDocument, { time }: SavedSearchEvent) =>
      isTold && since === time && clock().getTime() - Date.parse(since) < FRESH_MS;
    for (const [i, document] of documents.entries()) {
      const event = events[i];
      if (event !== undefined && begins(document, event)) await lookBack(document, event);
    }
  };

  const lookBack = async ({ search }: StandingDocument, event: SavedSearchEvent) => {
    const published = await recentlyPublished(client, matcher.listings, search, causeOf(event));
    const triggers = [...recent.filter(({ at }) => at >= search.since), ...published];
    const pairs = triggers
      .filter(({ listing }) => listing.sellerId !== search.personId)
      .map((trigger) => ({ trigger, search }));
    const found = (await startingToMatch(pairs, ask)).map(({ trigger }) => trigger);
    // Their other searches too: who is told here before the listing itself is matched is told once, for all of them.
    const { personId } = search;
    for await (const matched of matchesOf(found, { standing, ask, personId })) await publish(matched);
  };

  const match = async (events: readonly ListingEvent[]) => {
    const earliest = clock().getTime() - LATE_MS;
    const timely = events.filter(({ time }) => Date.parse(time) >= earliest);
    const sellerOf = await sellersOf(
      client,
      matcher.sellers,
      timely.map(({ data }) => data.listing.sellerId),
    );
    const triggers = timely.flatMap((event) => triggerOf(event, sellerOf(event.data.listing.sellerId)) ?? []);
    recent = [...recent, ...triggers].slice(-MOST_RECENT);
    for await (const matched of matchesOf(triggers, { standing, ask })) await publish(matched);
  };

  return async (events) => {
    // That its person looked at it changes nothing of what a search finds.
    await keep(events.filter(isOfSearch).filter(({ type }) => type !== 'saved_search.seen'));
    await match(events.filter(isOfListing));
    return events.map(() => done);
  };
}
