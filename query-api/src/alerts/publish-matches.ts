import {
  type ListingMatchEvent,
  type MatchedPerson,
  PEOPLE_OF_A_MATCH,
} from '@vivarium/contracts/alerts/events.ts';
import { subjectOf } from '@vivarium/contracts/shared/envelope.ts';
import { currencySchema } from '@vivarium/contracts/shared/money.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { Matched } from './match.ts';

/** Saved searches that one event names, some 500 kB at most: NATS takes a megabyte. One person has no more than 100. */
const SEARCHES_OF_A_MATCH = 1000;

/** @returns the events that tell of matches, so many people and searches in each as one can name. */
export function matchEvents({ trigger, people }: Matched, now: Date): ListingMatchEvent[] {
  return together(people).map((named) => matchEvent(trigger, named, now));
}

function together(people: readonly MatchedPerson[]): MatchedPerson[][] {
  const parts: MatchedPerson[][] = [];
  let searches = 0;
  for (const person of people) {
    searches += person.savedSearches.length;
    const part = parts.at(-1);
    if (part !== undefined && part.length < PEOPLE_OF_A_MATCH && searches <= SEARCHES_OF_A_MATCH) {
      part.push(person);
    } else {
      parts.push([person]);
      searches = person.savedSearches.length;
    }
  }
  return parts;
}

function matchEvent(
  { listing, reason, released, since, cause }: Matched['trigger'],
  people: MatchedPerson[],
  now: Date,
): ListingMatchEvent {
  const version = listing.sources.listing ?? 1;
  const searches = people.flatMap(({ savedSearches }) => savedSearches.map(({ id }) => id));
  return {
    // Found once more, it is the same event, which the stream drops while it remembers.
    id: derivedId('match', listing.id, version, reason, ...searches),
    type: 'listing_match.found',
    source: '/query-api/matcher',
    subject: listing.id,
    time: now.toISOString(),
    aggregateversion: version,
    organizationid: null,
    actorid: null,
    correlationid: cause.correlationId,
    causationid: cause.causationId,
    traceparent: cause.traceparent,
    data: {
      listing: toldOf(listing, version),
      reason,
      ...(released && { released }),
      ...(since !== undefined && { since }),
      people,
    },
  };
}

function toldOf({ id, sellerId, title, price, currency }: Matched['trigger']['listing'], version: number) {
  return { id, version, sellerId, title, price: { amount: price, currency: currencySchema.parse(currency) } };
}

/** Says what was found; returns when the stream has it. */
export type PublishMatches = (matched: Matched) => Promise<void>;

/** @returns what publishes matches to the stream of events. */
export function publishingMatches({ jetstream }: Nats, prefix: string, now: () => Date): PublishMatches {
  return async (matched) => {
    for (const event of matchEvents(matched, now())) {
      await jetstream.publish(subjectOf(event, prefix), JSON.stringify(event), { msgID: event.id });
    }
  };
}
