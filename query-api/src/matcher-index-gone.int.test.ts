import type { ListingMatchEvent } from '@vivarium/contracts/alerts/events.ts';
import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { streams, subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standingIndexName } from './alerts/standing-index.ts';
import { type MatchingSandbox, openMatchingSandbox } from './fixtures/matching-sandbox.ts';
import { aSavedSearch, aSavedSearchEvent, savedSearchDocument } from './fixtures/saved-search-events.ts';

let sandbox: MatchingSandbox;
let matcher: Awaited<ReturnType<MatchingSandbox['startMatcher']>> | undefined;
beforeAll(async () => {
  sandbox = await openMatchingSandbox();
});
afterAll(async () => {
  await matcher?.close();
  await sandbox.remove();
});

function aPublishedPython(): ListingEvent {
  const at = new Date().toISOString();
  const listing: ListingState = {
    ...{ id: newUuidV7(), version: 1, sellerId: newUuidV7(), status: 'active', category: 'live-animal' },
    ...{ title: 'Python', description: 'Hatched with us.', quantity: 1, media: [], soldAt: null },
    price: { amount: 14900, currency: 'USD' },
    location: { lat: 30.25, lng: -97.75, city: 'Austin', region: 'Texas', country: 'US' },
    ...{ createdAt: at, updatedAt: at, publishedAt: at },
    attributes: { species: 'python-regius', traits: [], sex: 'male', lifeStage: 'juvenile' },
  } as ListingState;
  return {
    ...{ id: newUuidV7(), type: 'listing.published', source: '/test', subject: listing.id, time: at },
    ...{ aggregateversion: 1, organizationid: null, actorid: null },
    ...{ correlationid: 'test', causationid: null, traceparent: null },
    data: { listing, changed: [] },
  } as ListingEvent;
}

/** @returns the ids of the searches that were said to match a listing. */
async function toldOf(listingId: string): Promise<string[]> {
  const { nats, prefix } = sandbox;
  const { name } = streams.events(prefix);
  const told: string[] = [];
  const { state } = await nats.manager.streams.info(name, {
    subjects_filter: subjectsOf('listing_match', prefix),
  });
  for (const subject of Object.keys(state.subjects ?? {})) {
    const message = await nats.manager.streams.getMessage(name, { last_by_subj: subject });
    const { data } = message?.json<ListingMatchEvent>() ?? {};
    if (data?.listing.id !== listingId) continue;
    told.push(...data.people.flatMap((one) => one.savedSearches.map(({ id }) => id)));
  }
  return told.sort();
}

const readiness = async () => {
  const answer = await fetch(`${matcher?.url}/readyz`);
  return ((await answer.json()) as { dependencies: Record<string, string> }).dependencies['saved searches'];
};

test('a matcher whose index goes while it runs fills it anew, and buries nothing meanwhile', async () => {
  const { elasticsearch, publish, nats, prefix } = sandbox;
  const [known, added] = [aSavedSearch(), aSavedSearch()];
  await sandbox.put('saved-searches', [savedSearchDocument(known)]);
  matcher = await sandbox.startMatcher();
  expect(await readiness()).toBe('ok');
  await elasticsearch.indices.delete({ index: standingIndexName(prefix) });
  const listing = aPublishedPython();
  await publish(aSavedSearchEvent('created', added));
  await publish(listing);
  await expect.poll(() => toldOf(listing.subject)).toEqual([known.id, added.id].sort());
  await expect.poll(readiness).toBe('ok');
  const buried = await nats.manager.streams.info(streams.deadLetters(prefix).name);
  expect(buried.state.messages).toBe(0);
});
