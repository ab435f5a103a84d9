import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everyReadModel } from './every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from './fixtures/events.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';
import { type Projector, start } from './projector.ts';

const seller = aUser();
let sandbox: Sandbox;
let projectors: Projector[];

beforeAll(async () => {
  sandbox = await openSandbox();
  projectors = await Promise.all([start(sandbox.config), start(sandbox.config)]);
});

afterAll(async () => {
  await Promise.all(projectors.map((projector) => projector.close()));
  await sandbox.remove();
});

describe('two projectors at once', () => {
  it('bring a published listing and its seller into every read model', async () => {
    const listing = aListing({ sellerId: seller.id });
    await sandbox.publish(aUserEvent(seller, 'user.registered'));
    await sandbox.publish(aListingEvent(listing, 'listing.published'));
    await vi.waitFor(async () => {
      expect(await sandbox.document('sellers', seller.id)).toMatchObject({ displayName: seller.displayName });
      expect(await sandbox.document('listings', listing.id)).toMatchObject({
        sellerName: seller.displayName,
      });
      expect(await sandbox.document('own-listings', listing.id)).toMatchObject({ readers: [seller.id] });
    }, 30_000);
  });

  it('give a listing that came before its seller the name once the seller comes', async () => {
    const late = aUser({ displayName: 'Late Registrar' });
    const listing = aListing({ sellerId: late.id });
    await sandbox.publish(aListingEvent(listing));
    await vi.waitFor(
      async () => expect(await sandbox.document('listings', listing.id)).toMatchObject({ sellerName: '' }),
      30_000,
    );
    await sandbox.publish(aUserEvent(late));
    await vi.waitFor(
      async () =>
        expect(await sandbox.document('listings', listing.id)).toMatchObject({
          sellerName: 'Late Registrar',
        }),
      30_000,
    );
  });

  it('end every listing at its last version, whatever the order in which its events are published', async () => {
    const listings = Array.from({ length: 60 }, () => aListing({ sellerId: seller.id }));
    const events = listings.flatMap((listing) =>
      [1, 2, 3, 4, 5].map((version) => aListingEvent({ ...listing, version, title: `Version ${version}` })),
    );
    const shuffled = events.toSorted((a, b) => (a.id.slice(-6) < b.id.slice(-6) ? -1 : 1));
    await Promise.all(shuffled.map(sandbox.publish));
    await vi.waitFor(async () => {
      for (const { id } of listings) {
        const expected = { title: 'Version 5', sources: { listing: 5 } };
        expect(await sandbox.document('listings', id)).toMatchObject(expected);
        expect(await sandbox.document('own-listings', id)).toMatchObject(expected);
      }
    }, 30_000);
  });

  it('do not bring a removed listing back by a late event', async () => {
    const listing = aListing({ sellerId: seller.id, version: 2 });
    const marker = aListing({ sellerId: seller.id });
    await sandbox.publish(aListingEvent({ ...listing, version: 3, status: 'removed' }, 'listing.removed'));
    await vi.waitFor(
      async () => expect(await sandbox.document('listings', listing.id)).toBeDefined(),
      30_000,
    );
    await sandbox.publish(aListingEvent(listing));
    await sandbox.publish(aListingEvent(marker));
    await vi.waitFor(async () => expect(await sandbox.document('listings', marker.id)).toBeDefined(), 30_000);
    const sources = { listing: 3, listingContent: expect.any(Number) };
    const stub = { id: listing.id, sources, visible: false };
    expect(await sandbox.document('listings', listing.id)).toEqual(stub);
    expect(await sandbox.document('own-listings', listing.id)).toEqual(stub);
  });

  it('say how they are and what they did', async () => {
    const [first] = projectors;
    if (first === undefined) throw new Error('no projector');
    const ready = await fetch(`${first.url}/readyz`);
    const lines = everyReadModel.map(({ name }) => [`read model ${name}`, 'ok']);
    expect(await ready.json()).toEqual({
      status: 'ready',
      dependencies: { elasticsearch: 'ok', nats: 'ok', ...Object.fromEntries(lines), activity: 'ok' },
    });
    const texts = await Promise.all(
      projectors.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
    );
    const folded = texts.map((text) =>
      Number(/projector_events_total\{outcome="folded".*\} (\d+)/.exec(text)?.[1] ?? 0),
    );
    expect(folded.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(300);
    expect(texts[0]).toContain('projector_pending_events');
  });
});

describe('the bare server', () => {
  it('finds a listing by any name of its species, by its seller, and without accents', async () => {
    const listing = aListing({ id: newUuidV7(), sellerId: seller.id, title: 'Königspython, weiblich' });
    await sandbox.publish(aListingEvent(listing));
    const found = async (text: string) => {
      const { hits } = await sandbox.client.search({
        index: `${sandbox.prefix}listings`,
        size: 200,
        query: {
          bool: {
            must: { match: { everything: { query: text, operator: 'and' } } },
            filter: { term: { id: listing.id } },
          },
        },
      });
      return hits.hits.length;
    };
    await vi.waitFor(async () => {
      for (const text of [
        'royal python',
        'bp pied',
        'konigspython',
        'Königspython',
        'konigspython ada piebald',
      ]) {
        expect(`${text}: ${await found(text)}`).toBe(`${text}: 1`);
      }
    }, 30_000);
  });
});
