import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job, Surroundings } from '../../context.ts';
import * as contexts from '../../contexts.ts';
import { aListingBody } from '../../listings/a-listing.ts';
import { findShowings } from '../../showings.ts';
import { receiptOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { anItem } from '../a-media.ts';
import { noteAttachments } from '../media.sweep.store.ts';
import type { OwnTables } from '../media.table.ts';
import { sweepMedia } from './job.ts';

const url = process.env.S3_URL ?? '';

// No relay and no worker: nobody hears what a listing shows, as where an event was lost or Postgres is of an older day.
describe.skipIf(url === '')('the sweep, where it was not heard what a listing shows', () => {
  let t: TestCommandApi;
  let seller: TestPerson;
  beforeAll(async () => {
    t = await startTestCommandApi({ S3_URL: url });
    seller = await registerPerson(t.url);
    // The buckets are made by whoever gives the first address out.
    const file = { purpose: 'listing', contentType: 'image/png', size: 1 };
    await send('POST', `${t.url}/uploads/presign`, { token: seller.token, body: { files: [file] } });
  });
  afterAll(() => t.close());
  const db = () => t.postgres.db.withTables<OwnTables>();

  const anUpload = async () => {
    const row = anItem({ owner_id: seller.uuid });
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
    const hint = { postgres: () => {} };
    const surroundings = { postgres: t.postgres.db, mongo: t.mongo.db, config: t.config, hint };
    const asked = findShowings(Object.values(contexts), surroundings as unknown as Surroundings);
    const at = { ...surroundings, clock, newId: newUuidV7, findShowings: asked };
    return sweepMedia.run(at as unknown as Parameters<Job['run']>[0]);
  };
  const statusOf = async (id: string) =>
    (await db().selectFrom('media.item').select('status').where('id', '=', id).executeTakeFirst())?.status;

  it('leaves what is shown, notes it, and takes away what is not', async () => {
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
});
