import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readModelNamed } from '../every-read-model.ts';
import { compareStore, projectStore } from '../fixtures/compared.ts';
import { aListing, aUser } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from '../fixtures/write-store.ts';
import { snapshotsFrom } from '../snapshots/read-snapshots.ts';

let sandbox: Sandbox;
let store: WriteStore;
/** Enough to meet each difference: two of one aggregate, and what they copy from. */
const readModels = (['sellers', 'listings', 'own-listings'] as const).map(readModelNamed);
const none = { missing: 0, stale: 0, ahead: 0, extra: 0, other: 0, outdatedCopy: 0 };

beforeAll(async () => {
  sandbox = await openSandbox();
  store = await startWriteStore();
  const seller = aUser();
  store.users.set(seller.id, seller);
  for (let i = 0; i < 50; i += 1) {
    const listing = aListing({ sellerId: seller.id, status: i % 5 === 0 ? 'removed' : 'active', version: 2 });
    store.listings.set(listing.id, listing);
  }
  await project();
});

beforeEach(async () => {
  expect((await compare(false)).filter(({ remaining }) => remaining > 0)).toEqual([]);
});

afterAll(async () => {
  await store.close();
  await sandbox.remove();
});

const project = () => projectStore({ sandbox, store, readModels });
const compare = (repair: boolean) => compareStore({ sandbox, store, readModels }, repair);

/** Finds the planted differences, repairs them, and finds none any more. */
async function expectRepaired(found: Partial<Record<ReadModel, object>>, remaining: number): Promise<void> {
  const first = await compare(false);
  expect(first.filter((it) => it.remaining > 0).map((it) => [it.readModel, it.found])).toEqual(
    Object.entries(found).map(([readModel, counts]) => [readModel, { ...none, ...counts }]),
  );
  expect(first.reduce((sum, it) => sum + it.remaining, 0)).toBe(remaining);
  const repaired = await compare(true);
  // Mending one read model of listings mends the other.
  expect(repaired.some((it) => it.repaired > 0)).toBe(true);
  expect(repaired.every((it) => it.remaining === 0)).toBe(true);
  for (const { found } of await compare(false)) expect(found).toEqual(none);
}

function active() {
  const listing = [...store.listings.values()].find(({ status }) => status === 'active');
  if (listing?.category !== 'live-animal') throw new Error('no listing');
  return listing;
}

describe('the reconciler', () => {
  it('finds and restores documents that are missing', async () => {
    const { id, sellerId } = active();
    await sandbox.client.delete({ index: aliasOf('listings', sandbox.prefix), id });
    await sandbox.client.delete({ index: aliasOf('sellers', sandbox.prefix), id: sellerId });
    await expectRepaired({ sellers: { missing: 1 }, listings: { missing: 1 } }, 2);
    expect(await sandbox.document('listings', id)).toMatchObject({
      visible: true,
      sellerName: 'Ada of Austin',
    });
  });

  it('finds and brings up to date what is stale, a removed one too', async () => {
    const listing = active();
    store.listings.set(listing.id, { ...listing, version: 3, status: 'removed' });
    await expectRepaired({ listings: { stale: 1 }, 'own-listings': { stale: 1 } }, 2);
    expect(await sandbox.document('listings', listing.id)).toMatchObject({ visible: false });
  });

  it('finds and takes back what is ahead of the write store', async () => {
    const listing = active();
    store.listings.set(listing.id, { ...listing, version: 9 });
    await project();
    store.listings.set(listing.id, listing);
    await expectRepaired({ listings: { ahead: 1 }, 'own-listings': { ahead: 1 } }, 2);
  });

  it.each(['ahead', 'extra'] as const)(
    'leaves what its seller has changed while it was %s and about to be removed',
    async (difference) => {
      const listing = active();
      store.listings.set(listing.id, {
        ...listing,
        version: listing.version + 8,
        title: 'Of a lost history',
      });
      await project();
      if (difference === 'ahead') store.listings.set(listing.id, listing);
      else store.listings.delete(listing.id);
      const read = snapshotsFrom(store.url);
      const version = listing.version + 9;
      let isChanged = false;
      const counts = await compareStore({ sandbox, store, readModels }, true, async (kind, after, limit) => {
        const page = await read(kind, after, limit);
        if (kind === 'listings' && limit === 1 && !isChanged) {
          isChanged = true;
          store.listings.set(listing.id, { ...listing, version, title: 'Changed meanwhile' });
          await project();
        }
        return page;
      });
      expect(isChanged).toBe(true);
      const changed = { sources: { listing: version }, title: 'Changed meanwhile' };
      for (const readModel of ['listings', 'own-listings'] as const)
        expect(await sandbox.document(readModel, listing.id)).toMatchObject(changed);
      const [, ofListings, ofOwn] = counts;
      expect(ofListings).toMatchObject({ found: { ...none, [difference]: 1 }, repaired: 1, remaining: 0 });
      expect(ofOwn).toMatchObject({ found: none });
    },
  );

  it('finds and mends what has the version of the write store and says something else', async () => {
    const listing = active();
    store.listings.set(listing.id, { ...listing, title: 'Before the store was restored', status: 'removed' });
    await project();
    store.listings.set(listing.id, listing);
    await expectRepaired({ listings: { other: 1 }, 'own-listings': { other: 1 } }, 2);
    expect(await sandbox.document('listings', listing.id)).toMatchObject({
      visible: true,
      title: listing.title,
    });
  });

  it('finds and mends what a seller of the same version is called otherwise, on all that copies it', async () => {
    const [seller] = store.users.values();
    if (seller === undefined) throw new Error('no seller');
    store.users.set(seller.id, { ...seller, displayName: 'As restored' });
    await expectRepaired({ sellers: { other: 1 } }, 1);
    expect(await sandbox.document('listings', active().id)).toMatchObject({ sellerName: 'As restored' });
    store.users.set(seller.id, seller);
    await expectRepaired({ sellers: { other: 1 } }, 1);
  });

  it('finds and removes what the write store does not know', async () => {
    const ghost = aListing({ sellerId: active().sellerId });
    store.listings.set(ghost.id, ghost);
    await project();
    store.listings.delete(ghost.id);
    await expectRepaired({ listings: { extra: 1 }, 'own-listings': { extra: 1 } }, 2);
    expect(await sandbox.document('listings', ghost.id)).toBeUndefined();
  });

  it("finds and renews outdated copies of a seller's name", async () => {
    const { id } = active();
    const index = aliasOf('listings', sandbox.prefix);
    const doc = { sellerName: 'Outdated', sources: { seller: 0 } };
    await sandbox.client.update({ index, id, doc });
    await expectRepaired({ listings: { outdatedCopy: 1 } }, 1);
    expect(await sandbox.document('listings', id)).toMatchObject({ sellerName: 'Ada of Austin' });
  });

  it('repairs a copy when the seller itself was stale', async () => {
    const [seller] = store.users.values();
    if (seller === undefined) throw new Error('no seller');
    store.users.set(seller.id, { ...seller, version: seller.version + 1, displayName: 'Ada & Daughters' });
    await expectRepaired({ sellers: { stale: 1 } }, 1);
    expect(await sandbox.document('own-listings', active().id)).toMatchObject({
      sellerName: 'Ada & Daughters',
    });
  });

  it('takes back what copies have of a state of their seller that the write store does not know any more', async () => {
    const [seller] = store.users.values();
    if (seller === undefined) throw new Error('no seller');
    store.users.set(seller.id, {
      ...seller,
      version: seller.version + 2,
      displayName: 'Lost with the store',
    });
    await project();
    expect(await sandbox.document('listings', active().id)).toMatchObject({
      sellerName: 'Lost with the store',
    });
    store.users.set(seller.id, seller);
    await expectRepaired({ sellers: { ahead: 1 } }, 1);
    for (const readModel of ['listings', 'own-listings'] as const)
      expect(await sandbox.document(readModel, active().id), readModel).toMatchObject({
        sellerName: seller.displayName,
        sources: { seller: seller.version },
      });
    // As a repair leaves it that ended between the seller and what copies them.
    const index = aliasOf('listings', sandbox.prefix);
    const doc = { sellerName: 'Lost with the store', sources: { seller: seller.version + 2 } };
    await sandbox.client.update({ index, id: active().id, doc });
    await expectRepaired({ listings: { outdatedCopy: 1 } }, 1);
    expect(await sandbox.document('listings', active().id)).toMatchObject({ sellerName: seller.displayName });
  });
});
