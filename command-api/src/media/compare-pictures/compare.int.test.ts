import type { OwnMedia } from '@vivarium/contracts/media/http.ts';
import type { PairsPage } from '@vivarium/contracts/media/moderation.ts';
import { decodeId, encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';
import { anItem } from '../a-media.ts';
import { noteAttachments } from '../media.sweep.store.ts';
import type { OwnTables } from '../media.table.ts';
import { aScene, greysOfScene, type Scene } from './a-picture.ts';
import { comparedOfPerson, forgetSketches, forgetSketchesOf, keepSketch } from './compare.store.ts';
import { compareWithOthers } from './compare.ts';
import { threadedComparer } from './comparer.ts';

let s: OrderStage;
let [seller, other, moderator]: TestPerson[] = [];
beforeAll(async () => {
  s = await startOrderStage({});
  [seller, other, moderator] = await Promise.all([s.person(), s.person(), s.person()]);
  await s.t.commands.identity.grantRole(whoIs(moderator).email, 'moderator');
});
afterAll(() => s.close());

const db = () => s.t.postgres.db.withTables<OwnTables>();
const comparer = threadedComparer();
const moment = { clock: () => new Date(), newId: newUuidV7 };

/** A picture of somebody's on a listing of theirs, compared with all before it. */
async function aPicture(owner: TestPerson | undefined, scene: Scene, isCompared = true) {
  const listingId = await s.onSale(whoIs(owner));
  const row = anItem({ owner_id: whoIs(owner).uuid });
  await db().insertInto('media.item').values(row).execute();
  await keepSketch(db(), row.id, Buffer.from(greysOfScene(scene)));
  await noteAttachments(db(), { shownBy: decodeId(listingId) ?? '', version: 1, mediaIds: [row.id] });
  if (isCompared) await compareWithOthers(db(), row.id, moment, comparer);
  return { uuid: row.id, id: encodeId(row.id), listingId };
}

function whoIs(person: TestPerson | undefined): TestPerson {
  if (person === undefined) throw new Error('nobody was registered');
  return person;
}

const queue = async () => (await s.get(whoIs(moderator), '/admin/pictures?limit=100')).body as PairsPage;
const pairOf = async (id: string) =>
  (await queue()).items.find(({ earlier, later }) => earlier.id === id || later.id === id);
const own = async (person: TestPerson | undefined, id: string) =>
  (await s.get(whoIs(person), `/account/media/${id}`)).body as OwnMedia;
const mirrored =
  (scene: Scene): Scene =>
  (x, y) =>
    scene(-x * 0.9, y * 0.9);

describe('a copy of a picture', () => {
  it('of another seller’s waits for moderators with both, and is refused to nobody', async () => {
    const first = await aPicture(seller, aScene(1));
    const copy = await aPicture(other, mirrored(aScene(1)));
    await aPicture(other, aScene(2));
    const pair = await pairOf(copy.id);
    expect(pair).toMatchObject({
      earlier: { id: first.id, seller: { id: seller?.id }, listings: [{ id: first.listingId }] },
      later: { id: copy.id, seller: { id: other?.id }, listings: [{ id: copy.listingId, status: 'active' }] },
    });
    expect(pair?.alikeness).toBeGreaterThan(0.9);
    expect((await queue()).items.filter(({ earlier }) => earlier.id === first.id)).toHaveLength(1);
    expect(await own(other, copy.id)).toMatchObject({ status: 'ready', alsoOn: [], isCompared: true });
  });

  it('of one’s own is told to oneself alone, with the other listing', async () => {
    const first = await aPicture(seller, aScene(3));
    const again = await aPicture(seller, mirrored(aScene(3)));
    expect(await own(seller, again.id)).toMatchObject({ alsoOn: [first.listingId], isCompared: true });
    expect(await own(seller, first.id)).toMatchObject({ alsoOn: [again.listingId] });
    expect(await pairOf(again.id)).toBeUndefined();
  });

  it('is found once, however often it is looked for', async () => {
    const first = await aPicture(seller, aScene(4));
    const copy = await aPicture(other, aScene(4));
    for (const { uuid } of [copy, first, copy]) await compareWithOthers(db(), uuid, moment, comparer);
    const pairs = (await queue()).items.filter(({ later }) => later.id === copy.id);
    expect(pairs.map(({ earlier }) => earlier.id)).toEqual([first.id]);
  });

  it('leaves the queue when a moderator closes it, for good', async () => {
    await aPicture(seller, aScene(5));
    const copy = await aPicture(other, aScene(5));
    const { id } = (await pairOf(copy.id)) ?? { id: '' };
    const close = () => s.post(whoIs(moderator), `/admin/pictures/${id}/close`);
    expect([(await close()).status, (await close()).status]).toEqual([204, 204]);
    await compareWithOthers(db(), copy.uuid, moment, comparer);
    expect(await pairOf(copy.id)).toBeUndefined();
    const nothing = await s.post(whoIs(moderator), `/admin/pictures/${encodeId(newUuidV7())}/close`);
    expect([nothing.status, errorOf(nothing).code]).toEqual([404, 'media_not_found']);
  });

  it('is forgotten with either picture, and with whoever has uploaded it', async () => {
    const first = await aPicture(seller, aScene(6));
    const copy = await aPicture(other, aScene(6));
    await forgetSketches(db(), [first.uuid]);
    expect(await pairOf(copy.id)).toBeUndefined();
    await compareWithOthers(db(), copy.uuid, moment, comparer);
    expect(await pairOf(copy.id)).toBeUndefined();
    await forgetSketchesOf(db(), whoIs(other).uuid);
    expect(await comparedOfPerson(db(), whoIs(other).uuid)).toEqual([]);
  });

  it('is told to whoever asks for what is kept of them, but not whose it is', async () => {
    const third = await s.person();
    await aPicture(seller, aScene(8));
    const copy = await aPicture(third, aScene(8));
    const told = await comparedOfPerson(db(), third.uuid);
    expect(told).toMatchObject([{ mediaId: copy.uuid, copy: { of: 'somebody else' } }]);
    expect(JSON.stringify(told)).not.toContain(seller?.uuid);
  });

  it('is not looked for yet when the picture is shown', async () => {
    const late = await aPicture(seller, aScene(9), false);
    expect(await own(seller, late.id)).toMatchObject({ status: 'ready', isCompared: false });
  });

  it('comes page by page, and not to others than moderators', async () => {
    for (const seed of [10, 11, 12]) {
      await aPicture(seller, aScene(seed));
      await aPicture(other, aScene(seed));
    }
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/admin/pictures?limit=2${cursor && `&cursor=${cursor}`}`;
      const page = (await s.get(whoIs(moderator), path)).body as PairsPage;
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(found).toEqual((await queue()).items.map(({ id }) => id));
    expect(new Set(found).size).toBe(found.length);
    expect((await s.get(whoIs(seller), '/admin/pictures')).status).toBe(403);
  });
});
