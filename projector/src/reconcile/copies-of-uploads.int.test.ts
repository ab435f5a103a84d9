import { afterAll, beforeAll, expect, it } from 'vitest';
import { readModelNamed } from '../every-read-model.ts';
import { compareStore, projectStore } from '../fixtures/compared.ts';
import { aListing, aMedia } from '../fixtures/events.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { startWriteStore, type WriteStore } from '../fixtures/write-store.ts';

let sandbox: Sandbox;
let store: WriteStore;
const readModels = (['media', 'listings', 'own-listings'] as const).map(readModelNamed);

beforeAll(async () => {
  sandbox = await openSandbox();
  store = await startWriteStore();
});

afterAll(async () => {
  await store.close();
  await sandbox.remove();
});

const project = () => projectStore({ sandbox, store, readModels });

/** @returns how many documents were found to differ. */
async function repair(): Promise<number> {
  const counts = await compareStore({ sandbox, store, readModels }, true);
  expect(counts.filter(({ remaining }) => remaining > 0)).toEqual([]);
  return counts.flatMap(({ found }) => Object.values(found)).reduce((sum, n) => sum + n, 0);
}

it('shows of an upload what the write store says, whatever a lost state of it has said', async () => {
  const media = aMedia({ version: 2 });
  const listing = aListing({ sellerId: media.ownerId, media: [{ id: media.id, alt: '' }] });
  store.media.set(media.id, media);
  store.listings.set(listing.id, listing);
  const status = async (of: 'listings' | 'own-listings') =>
    ((await sandbox.document(of, listing.id)) as { attached?: { status: string }[] }).attached?.[0]?.status;
  const both = async () => [await status('listings'), await status('own-listings')];
  await project();
  expect(await both()).toEqual(['preparing', 'preparing']);

  // By an event of the version that was given away twice.
  store.media.set(media.id, { ...media, status: 'rejected', reason: 'harmful' });
  await project();
  expect(await both()).toEqual(['refused', 'refused']);

  // And by the reconciler, in a version of before.
  store.media.set(media.id, { ...media, version: 1 });
  expect(await repair()).toBe(1);
  expect(await both()).toEqual(['preparing', 'preparing']);
  expect(await repair()).toBe(0);
});
