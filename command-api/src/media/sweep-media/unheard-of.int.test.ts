import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job, Surroundings } from '../../context.ts';
import * as contexts from '../../contexts.ts';
import { aListingBody } from '../../listings/a-listing.ts';
import { findShowings } from '../../showings.ts';
import { receiptOf, send } from '../../testing/http.ts';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';
import type { TestCommandApi } from '../../testing/test-command-api.ts';
import { anItem, rendered } from '../a-media.ts';
import { noteAttachments } from '../media.sweep.store.ts';
import type { OwnTables } from '../media.table.ts';
import { sweepMedia } from './job.ts';

const url = process.env.S3_URL ?? '';

// No relay and no worker: nobody hears what shows an upload, as where an event was lost or Postgres is of an older day.
describe.skipIf(url === '')('the sweep, where it was not heard what shows an upload', () => {
  let s: OrderStage;
  let t: TestCommandApi;
  let seller: TestPerson;
  beforeAll(async () => {
    s = await startOrderStage({ S3_URL: url });
    t = s.t;
    seller = await s.person();
    // The buckets are made by whoever gives the first address out.
    const file = { purpose: 'listing', contentType: 'image/png', size: 1 };
    await send('POST', `${t.url}/uploads/presign`, { token: seller.token, body: { files: [file] } });
  });
  afterAll(() => s.close());
  const db = () => t.postgres.db.withTables<OwnTables>();

  const anUpload = async (parts: Parameters<typeof anItem>[0] = {}) => {
    const row = anItem({ owner_id: seller.uuid, ...parts });
    await db().insertInto('media.item').values(row).execute();
    return row.id;
  };
  const aListingOf = async (id: string) => {
    const body = aListingBody({ media: [{ id: encodeId(id), alt: '' }] });
    const made = await send('POST', `${t.url}/listings`, { token: seller.token, body });
    expect(made.status).toBe(201);
    const { id: publicId } = receiptOf(made);
    const one = await t.listings.findOne({ 'media.id': id });
    return { publicId, id: one?._id ?? '', version: one?.version ?? 0 };
  };
  const sweepAt = (hours: number) => {
    const clock = () => new Date(Date.now() + hours * 3_600_000);
    const { signal } = new AbortController();
    const hint = { postgres: () => {} };
    const surroundings = { postgres: t.postgres.db, mongo: t.mongo.db, config: t.config, hint };
    const asked = findShowings(Object.values(contexts), surroundings as unknown as Surroundings);
    const at = { ...surroundings, clock, newId: newUuidV7, findShowings: asked, signal };
    return sweepMedia.run(at as unknown as Parameters<Job['run']>[0]);
  };
  const statusOf = async (id: string) =>
    (await db().selectFrom('media.item').select('status').where('id', '=', id).executeTakeFirst())?.status;

  it('leaves what a listing shows, notes it, and takes away what is not', async () => {
    const [shown, orphan] = [await anUpload(), await anUpload()];
    const listing = await aListingOf(shown);
    await sweepAt(49);
    expect([await statusOf(shown), await statusOf(orphan)]).toEqual(['ready', 'removed']);
    const noted = db().selectFrom('media.attachment').selectAll().where('listing_id', '=', listing.id);
    expect(await noted.execute()).toEqual([
      { listing_id: listing.id, version: listing.version, media_ids: [shown] },
    ]);
  });

  it('leaves it also where of a newer version was heard that does not show it: that was lost', async () => {
    const shown = await anUpload();
    const { id: shownBy } = await aListingOf(shown);
    await noteAttachments(db(), { shownBy, version: 7, mediaIds: [] });
    await sweepAt(49);
    expect(await statusOf(shown)).toBe('ready');
  });

  it('takes away what a removed listing has shown', async () => {
    const shown = await anUpload();
    const { publicId } = await aListingOf(shown);
    const removed = await send('DELETE', `${t.url}/listings/${publicId}`, { token: seller.token });
    expect(removed.status).toBe(204);
    await sweepAt(49);
    expect(await statusOf(shown)).toBe('removed');
  });

  const notedOf = async (shownBy: string) => {
    const rows = db().selectFrom('media.attachment').select('media_ids').where('listing_id', '=', shownBy);
    return (await rows.executeTakeFirst())?.media_ids;
  };

  it('leaves the face that somebody shows, and takes away the one that they have shown', async () => {
    const own = await s.person();
    const aFace = async () => {
      const digest = crypto.randomUUID().replaceAll('-', '').repeat(2);
      const path = `profile-images/user/${own.uuid}/avatars/${digest}/1-256.webp`;
      const made = rendered({ digest, variants: [{ path, format: 'webp', width: 256, height: 256 }] });
      const id = await anUpload({
        ...{ owner_id: own.uuid, purpose: 'avatar', digest, rendered: JSON.stringify(made) },
      });
      const body = { avatar: { id: encodeId(id) } };
      const changed = await send('PATCH', `${t.url}/users/me`, { token: own.token, body });
      expect(changed.status, changed.text).toBe(200);
      return id;
    };
    const [earlier, now] = [await aFace(), await aFace()];
    await sweepAt(49);
    expect([await statusOf(earlier), await statusOf(now)]).toEqual(['removed', 'ready']);
    expect(await notedOf(own.uuid)).toEqual([now]);
  });

  it('leaves what shows a complaint and the answer to it, and nothing that lies open', async () => {
    const buyer = await s.person();
    const placed = await s.order(buyer, await s.onSale(seller));
    await s.pay(placed);
    await s.post(seller, `/orders/${placed.id}/ship`, { method: 'FedEx', trackingNumber: '1' });
    const [shown, answers, unsent] = await Promise.all(
      [buyer, seller, buyer].map((who) => anUpload({ owner_id: who.uuid, purpose: 'evidence' })),
    );
    const said = { text: 'Cold.', evidence: [encodeId(shown ?? '')] };
    const complaint = { reason: 'dead_on_arrival', ...said };
    expect((await s.post(buyer, `/orders/${placed.id}/dispute`, complaint)).status).toBe(200);
    const answer = { kind: 'contest', text: 'It was warm.', evidence: [encodeId(answers ?? '')] };
    expect((await s.post(seller, `/orders/${placed.id}/answer`, answer)).status).toBe(200);
    // As of complaints from before what shows them was private.
    const open = await anUpload({ owner_id: buyer.uuid });
    const orderId = (await s.now(placed))?.id ?? '';
    await sql`
      update orders.order set state = jsonb_set(state, '{dispute,evidence,1}', to_jsonb(${open}::text), true)
      where id = ${orderId}`.execute(t.postgres.db);
    await sweepAt(49);
    const statuses = await Promise.all([shown, answers, unsent, open].map((id) => statusOf(id ?? '')));
    expect(statuses).toEqual(['ready', 'ready', 'removed', 'removed']);
    expect(await notedOf(orderId)).toEqual([shown, answers]);
  });
});
