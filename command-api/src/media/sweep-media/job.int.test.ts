import { placeOf, uploadKeyOf } from '@vivarium/contracts/media/places.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { openS3, type S3 } from '@vivarium/platform/s3/client.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../aggregate/postgres/database.ts';
import { migrate } from '../../aggregate/postgres/migrate.ts';
import type { Job } from '../../context.ts';
import { schemaOf } from '../../schema.ts';
import { type OwnPostgres, ownPostgres } from '../../testing/own-postgres.ts';
import { anItem, rendered } from '../a-media.ts';
import { media } from '../index.ts';
import { noteAttachments } from '../media.sweep.store.ts';
import type { MediaTables } from '../media.table.ts';
import { noteEvidence } from '../note-attachments/reaction.ts';
import { openUploads } from '../uploads.ts';
import { sweepMedia } from './job.ts';

const url = process.env.S3_URL ?? '';
const HOUR_MS = 3_600_000;

describe.skipIf(url === '')('the sweep', () => {
  const prefix = `sweep${process.pid.toString(36)}${Date.now().toString(36)}-`;
  const config = { S3_URL: url, S3_REGION: 'us-east-1', NAME_PREFIX: prefix, MEDIA_UNUSED_HOURS: 48 };
  let database: OwnPostgres;
  let postgres: ReturnType<typeof openPostgres<MediaTables>>;
  let s3: S3;

  beforeAll(async () => {
    database = await ownPostgres(prefix.replace('-', ''));
    postgres = openPostgres<MediaTables>(database.url, { name: 'test', onError: () => {} });
    await migrate(postgres.db, schemaOf({ media }).migrations);
    s3 = openS3(url);
    // The buckets are made by whoever gives the first address out.
    const terms = { contentType: 'image/png', bytes: 1, expiresInS: 60 };
    await openUploads(config as Parameters<typeof openUploads>[0]).addressOf('listing/a/b', terms);
  });
  afterAll(async () => {
    await postgres.close();
    await database.drop();
  });

  const sweepAt = (hours: number) => {
    const clock = () => new Date(Date.now() + hours * HOUR_MS);
    const findShowings = async () => [];
    const { signal } = new AbortController();
    const hint = { postgres: () => {} };
    const at = { postgres: postgres.db, config, clock, newId: newUuidV7, hint, findShowings, signal };
    return sweepMedia.run(at as unknown as Parameters<Job['run']>[0]);
  };
  /** An upload of which something is kept. */
  const anUpload = async (digest: string, purpose: 'listing' | 'evidence' = 'listing') => {
    const ownerId = newUuidV7();
    const now = new Date();
    const made = JSON.stringify(rendered({ digest }));
    const row = anItem({
      ...{ owner_id: ownerId, purpose, digest, rendered: made },
      ...{ created_at: now, updated_at: now, asked_at: now },
    });
    await postgres.db.insertInto('media.item').values(row).execute();
    const { bucket, folder } = placeOf({ purpose, ownerId }, digest);
    await s3.put(`${prefix}${bucket}`, `${folder}1-320.webp`, Buffer.from('a picture'), {
      contentType: 'image/webp',
    });
    return row.id;
  };
  const kept = async (bucket: string) => {
    const keys: string[] = [];
    for await (const { key } of s3.list(`${prefix}${bucket}`)) keys.push(key);
    return keys;
  };
  const statusOf = async (id: string) => {
    const row = await postgres.db
      .selectFrom('media.item')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.status;
  };

  const madeOf = (id: string) =>
    postgres.db
      .selectFrom('media.item')
      .select(['rendered', 'digest', 'look'])
      .where('id', '=', id)
      .executeTakeFirst();

  it('takes away what nobody shows for two days, its files ten minutes later, and nothing that somebody shows', async () => {
    const [forgotten, shown] = ['aa'.repeat(32), 'bb'.repeat(32)];
    const [orphan, picture] = [await anUpload(forgotten), await anUpload(shown)];
    await noteAttachments(postgres.db, { shownBy: newUuidV7(), version: 1, mediaIds: [picture] });
    await sweepAt(47);
    expect(await statusOf(orphan)).toBe('ready');
    await sweepAt(49);
    expect([await statusOf(orphan), await statusOf(picture)]).toEqual(['removed', 'ready']);
    expect(await kept('listing-images')).toHaveLength(2);
    expect(await madeOf(orphan)).toMatchObject({ rendered: { digest: forgotten } });
    await sweepAt(50);
    expect(await kept('listing-images')).toEqual([`${shown}/1-320.webp`]);
    expect(await madeOf(orphan)).toEqual({ rendered: null, digest: null, look: null });
    expect(await madeOf(picture)).toMatchObject({ rendered: { digest: shown } });
  });

  it('looks once more at what somebody has put anew just before it was to be taken away', async () => {
    const digest = 'a1'.repeat(32);
    const id = await anUpload(digest);
    await sweepAt(49);
    await postgres.db
      .updateTable('media.item')
      .set({ updated_at: new Date(Date.now() - HOUR_MS) })
      .where('id', '=', id)
      .execute();
    await sweepAt(0);
    expect(await kept('listing-images')).toContain(`${digest}/1-320.webp`);
    expect(await madeOf(id)).toMatchObject({ rendered: { digest } });
    await sweepAt(0.5);
    expect(await kept('listing-images')).not.toContain(`${digest}/1-320.webp`);
    expect(await madeOf(id)).toEqual({ rendered: null, digest: null, look: null });
  });

  it('leaves what shows a complaint, whatever becomes of its order', async () => {
    const [picture, answer] = [
      await anUpload('dd'.repeat(32), 'evidence'),
      await anUpload('ee'.repeat(32), 'evidence'),
    ];
    const order = {
      ...{ id: newUuidV7(), version: 4 },
      dispute: { evidence: [picture], answer: { evidence: [answer] } },
    };
    const event = { data: { order } } as unknown as Parameters<typeof noteEvidence.react>[0];
    await noteEvidence.react(event, { postgres: postgres.db } as unknown as Parameters<Job['run']>[0]);
    await sweepAt(24 * 365);
    expect([await statusOf(picture), await statusOf(answer)]).toEqual(['ready', 'ready']);
  });

  it('takes away what was sent with a complaint when everybody could read it', async () => {
    const shown = await anUpload('ff'.repeat(32));
    const order = { id: newUuidV7(), version: 4, dispute: { evidence: [shown], answer: null } };
    const event = { data: { order } } as unknown as Parameters<typeof noteEvidence.react>[0];
    await noteEvidence.react(event, { postgres: postgres.db } as unknown as Parameters<Job['run']>[0]);
    await sweepAt(49);
    await sweepAt(50);
    expect(await statusOf(shown)).toBe('removed');
    expect(await kept('listing-images')).not.toContain(`${'ff'.repeat(32)}/1-320.webp`);
  });

  it('leaves the files of bytes that somebody else has uploaded too', async () => {
    const digest = 'cc'.repeat(32);
    const [mine, theirs] = [await anUpload(digest), await anUpload(digest)];
    await noteAttachments(postgres.db, { shownBy: newUuidV7(), version: 1, mediaIds: [theirs] });
    await sweepAt(49);
    await sweepAt(50);
    expect(await statusOf(mine)).toBe('removed');
    expect(await kept('listing-images')).toContain(`${digest}/1-320.webp`);
  });

  it('says of what was never sent or dealt with for a day that nothing becomes of it', async () => {
    const now = new Date();
    const at = { created_at: now, updated_at: now, asked_at: now, rendered: null };
    const [awaiting, processing] = [
      anItem({ ...at, status: 'awaiting' }),
      anItem({ ...at, status: 'processing' }),
    ];
    await postgres.db.insertInto('media.item').values([awaiting, processing]).execute();
    await sweepAt(24.5);
    expect([await statusOf(awaiting.id), await statusOf(processing.id)]).toEqual(['awaiting', 'processing']);
    await sweepAt(25.5);
    expect([await statusOf(awaiting.id), await statusOf(processing.id)]).toEqual(['rejected', 'rejected']);
    const { reason } = await postgres.db
      .selectFrom('media.item')
      .select('reason')
      .where('id', '=', processing.id)
      .executeTakeFirstOrThrow();
    expect(reason).toBe('given_up');
  });

  it('empties the place of uploads of what nobody has dealt with for a day', async () => {
    const key = uploadKeyOf({ purpose: 'listing', ownerId: newUuidV7(), mediaId: newUuidV7() });
    await s3.put(`${prefix}tmp`, key, Buffer.from('never dealt with'), { contentType: 'image/png' });
    await sweepAt(23);
    expect(await kept('tmp')).toEqual([key]);
    await sweepAt(25);
    expect(await kept('tmp')).toEqual([]);
  });
});
