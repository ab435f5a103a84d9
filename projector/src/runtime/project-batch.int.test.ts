import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { pipelineOf } from './pipeline.ts';
import { projectBatch } from './project-batch.ts';
import { createReferenceCache } from './reference-cache.ts';
import { isOutage } from './unavailable.ts';
import { Walks } from './walks.ts';
import { writeDocuments } from './write-documents.ts';

const pipeline = pipelineOf(everyReadModel);
const cache = createReferenceCache();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

function project(...events: DomainEvent[]) {
  const { client, metrics, prefix } = sandbox;
  return projectBatch({ client, metrics, cache, indexOf: (it) => aliasOf(it, prefix) }, pipeline, events);
}

describe('projecting batches', () => {
  it('lets writers of the same document meet, and ends at the last version', async () => {
    const listing = aListing();
    const events = Array.from({ length: 6 }, (_, i) => aListingEvent({ ...listing, version: i + 1 }));
    const failures = await Promise.all(events.toReversed().map((event) => project(event)));
    expect(failures.flatMap((it) => it.all())).toEqual([]);
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ sources: { listing: 6 } });
    const [conflicts] = (await sandbox.metrics.conflicts.get()).values;
    expect(conflicts?.value).toBeGreaterThan(0);
  });

  it('ends the same when a batch is folded again', async () => {
    const seller = aUser();
    const events = [
      aUserEvent(seller),
      ...[1, 2, 3].map(() => aListingEvent(aListing({ sellerId: seller.id }))),
    ];
    await project(...events);
    const before = await Promise.all(events.map(({ subject }) => sandbox.document('listings', subject)));
    await project(...events);
    expect(await Promise.all(events.map(({ subject }) => sandbox.document('listings', subject)))).toEqual(
      before,
    );
  });

  it('writes each document once, however many of its events a batch has and whatever lies between them', async () => {
    const listings = Array.from({ length: 5 }, () => aListing());
    const events = [1, 2, 3].flatMap((version) =>
      listings.map((listing) => aListingEvent({ ...listing, version, title: `Version ${version}` })),
    );
    await project(...events);
    const { docs } = await sandbox.client.mget({
      docs: listings.flatMap(({ id }) =>
        (['listings', 'own-listings'] as const).map((readModel) => ({
          _index: aliasOf(readModel, sandbox.prefix),
          _id: id,
        })),
      ),
    });
    expect(docs.map((doc) => '_version' in doc && doc._version)).toEqual(docs.map(() => 1));
    expect(await sandbox.document('listings', listings[0]?.id ?? '')).toMatchObject({ title: 'Version 3' });
  });

  it('brings a new name to 300 listings while new ones arrive', async () => {
    const seller = aUser();
    await project(aUserEvent(seller));
    const listings = Array.from({ length: 300 }, () => aListingEvent(aListing({ sellerId: seller.id })));
    await project(...listings);
    const arriving = Array.from({ length: 40 }, () => aListingEvent(aListing({ sellerId: seller.id })));
    const renames = [2, 3, 4].map((version) =>
      aUserEvent({ ...seller, version, displayName: `Name ${version}` }),
    );
    await Promise.all(
      [...arriving, ...renames]
        .toSorted((a, b) => (a.id.slice(-5) < b.id.slice(-5) ? -1 : 1))
        .map((event) => project(event)),
    );
    for (const readModel of ['listings', 'own-listings'] as const) {
      expect(await sandbox.count(readModel, { sellerId: seller.id })).toBe(340);
      expect(await sandbox.count(readModel, { sellerId: seller.id, sellerName: 'Name 4' })).toBe(340);
    }
  });

  it('brings a new name even to a listing that is written while the rename has looked for all of them', async () => {
    const seller = aUser();
    const listing = aListingEvent(aListing({ sellerId: seller.id }));
    await project(aUserEvent(seller));
    let renamed = false;
    const { client, metrics, prefix } = sandbox;
    // The same client, but the rename happens, whole, between its read of the seller and its write of the listing.
    const interrupted: typeof client = Object.create(client, {
      bulk: {
        value: async (...request: Parameters<typeof client.bulk>) => {
          if (!renamed) await project(aUserEvent({ ...seller, version: 2, displayName: 'Renamed' }));
          renamed = true;
          return client.bulk(...request);
        },
      },
    });
    await projectBatch(
      { client: interrupted, metrics, cache, indexOf: (it) => aliasOf(it, prefix) },
      pipeline,
      [listing],
    );
    for (const readModel of ['listings', 'own-listings'] as const) {
      expect(await sandbox.document(readModel, listing.subject)).toMatchObject({ sellerName: 'Renamed' });
    }
  });

  it('walks the listings of a seller once at a time: a second name comes back, and then finds what is left', async () => {
    const seller = aUser();
    await project(
      aUserEvent(seller),
      ...Array.from({ length: 20 }, () => aListingEvent(aListing({ sellerId: seller.id }))),
    );
    const { client, metrics, prefix } = sandbox;
    const walks = new Walks();
    const [isWalking, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    // The same client, but it stops at the first page of a walk.
    const held: typeof client = Object.create(client, {
      openPointInTime: {
        value: async (...request: Parameters<typeof client.openPointInTime>) => {
          isWalking.resolve();
          await goOn.promise;
          return client.openPointInTime(...request);
        },
      },
    });
    const store = { metrics, cache, walks, indexOf: (it: ReadModel) => aliasOf(it, prefix) };
    const rename = (version: number) =>
      aUserEvent({ ...seller, version, displayName: `Name ${version}` }, 'user.profile_changed');
    const [second, third] = [rename(2), rename(3)];
    const first = projectBatch({ ...store, client: held }, pipeline, [second]);
    await isWalking.promise;
    const another = aListingEvent(aListing());
    const refused = await projectBatch({ ...store, client }, pipeline, [third, another]);
    expect(refused.all()).toEqual([[third, { kind: 'contended' }]]);
    expect(await sandbox.document('sellers', seller.id)).toMatchObject({ displayName: 'Name 3' });
    expect(await sandbox.document('listings', another.subject)).toBeDefined();
    goOn.resolve();
    expect((await first).size).toBe(0);
    expect((await projectBatch({ ...store, client }, pipeline, [third])).size).toBe(0);
    expect(await sandbox.count('listings', { sellerId: seller.id, sellerName: 'Name 3' })).toBe(20);
  });

  it('finishes a fan-out that was cut off after the seller was written', async () => {
    const seller = aUser();
    const listing = aListingEvent(aListing({ sellerId: seller.id }));
    await project(aUserEvent(seller), listing);
    const renamed = aUserEvent({ ...seller, version: 2, displayName: 'Renamed' });
    const { client, metrics, prefix } = sandbox;
    const sellersOnly = pipeline.slice(0, 1);
    await projectBatch({ client, metrics, indexOf: (it) => aliasOf(it, prefix) }, sellersOnly, [renamed]);
    await project(renamed);
    expect(await sandbox.document('listings', listing.subject)).toMatchObject({ sellerName: 'Renamed' });
  });

  it('blames the event that Elasticsearch refuses, and writes the others of the same document', async () => {
    const listing = aListing();
    const good = aListingEvent(listing);
    const bad = aListingEvent({ ...listing, version: 2, subcategory: 'x'.repeat(40_000) });
    const other = aListingEvent(aListing());
    const failures = await project(good, bad, other);
    expect(failures.all().map(([event, { kind }]) => [event, kind])).toEqual([[bad, 'poison']]);
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ sources: { listing: 1 } });
    expect(await sandbox.document('listings', other.subject)).toBeDefined();
  });

  it.each([
    ['a disk that is full', 'read_only_allow_delete'],
    ['writes that somebody has forbidden', 'write'],
  ])('takes %s for an outage, and not for others that were faster', async (_, block) => {
    const listing = aListing();
    await project(aListingEvent(listing));
    const set = (isBlocked: boolean) =>
      sandbox.client.indices.putSettings({
        index: aliasOf('listings', sandbox.prefix),
        settings: { [`index.blocks.${block}`]: isBlocked },
      });
    const conflicts = async () => (await sandbox.metrics.conflicts.get()).values[0]?.value;
    const before = await conflicts();
    await set(true);
    const refused: unknown = await project(aListingEvent({ ...listing, version: 2 })).catch(
      (error: unknown) => error,
    );
    const unheard: unknown = await project(aListingEvent(aListing())).catch((error: unknown) => error);
    await set(false);
    expect([refused, unheard].map(isOutage)).toEqual([true, true]);
    expect(await conflicts()).toBe(before);
    expect((await project(aListingEvent({ ...listing, version: 2 }))).size).toBe(0);
  });

  it('reads again where the index that was read is closed or has gone by then', async () => {
    const { client, prefix } = sandbox;
    const index = `${prefix}listings-read-before`;
    await client.indices.create({ index });
    const document = { id: newUuidV7(), sources: {}, visible: false };
    const written = await client.index({ index, id: document.id, document });
    const before = { index, document, seqNo: written._seq_no, primaryTerm: written._primary_term };
    await client.indices.close({ index });
    expect(await writeDocuments(client, [{ before, document }])).toEqual([{ kind: 'conflict' }]);
    await client.indices.delete({ index });
    expect(await writeDocuments(client, [{ before, document }])).toEqual([{ kind: 'conflict' }]);
  });
});
