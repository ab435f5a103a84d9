import type { PresignAnswer } from '@vivarium/contracts/media/http.ts';
import { bucketOf, placeOf, uploadKeyOf } from '@vivarium/contracts/media/places.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { openS3 } from '@vivarium/platform/s3/client.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../config.ts';
import type { Job } from '../context.ts';
import { send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { startWorker, type Worker } from '../worker-server.ts';
import { rendered } from './a-media.ts';
import type { OwnTables } from './media.table.ts';
import { mediaAt } from './media-at.ts';
import { sweepMedia } from './sweep-media/job.ts';
import { openUploads } from './uploads.ts';

const url = process.env.S3_URL ?? '';
const HOUR_MS = 3_600_000;

describe.skipIf(url === '')('an upload of somebody who has left', () => {
  const s3 = openS3(url || 'http://nobody:nothing@127.0.0.1:9');
  let t: TestCommandApi;
  let worker: Worker;
  beforeAll(async () => {
    t = await startTestCommandApi({ S3_URL: url });
    await t.relay();
    const config = workerConfigSchema.parse({ ...t.config, PORT: 0 });
    worker = await startWorker(config, { logger: createLogger('test', 'silent') });
  });
  afterAll(async () => {
    await worker.close();
    await t.close();
  });
  const db = () => t.postgres.db.withTables<OwnTables>();
  const surroundings = () => ({ postgres: t.postgres.db, config: t.config, hint: { postgres: () => {} } });
  const bucket = (name: Parameters<typeof bucketOf>[0]) => bucketOf(name, t.config.NAME_PREFIX);

  /** An upload that was sent, and that nobody has dealt with. */
  const sent = async (person: TestPerson) => {
    const file = { name: 'a.png', purpose: 'listing', contentType: 'image/png', size: 1 };
    const presigned = await send('POST', `${t.url}/media/presign`, {
      ...{ token: person.token, body: { files: [file] } },
    });
    const { items } = presigned.body as PresignAnswer;
    const [item] = items;
    if (item === undefined) throw new Error(presigned.text);
    const put = await fetch(item.url, { method: 'PUT', headers: item.headers, body: '.' });
    expect(put.status).toBe(200);
    return item.key.split('/').at(-1) ?? '';
  };
  /** Says what was made of it as the media worker does. @returns the key of the file that is kept. */
  const isMade = async (mediaId: string, { uuid: ownerId }: TestPerson) => {
    const digest = crypto.randomUUID().replaceAll('-', '').repeat(2);
    const key = `${placeOf({ purpose: 'listing', ownerId }, digest).folder}1-640.webp`;
    await s3.put(bucket('listing-images'), key, Buffer.from('a picture'), { contentType: 'image/webp' });
    const variants = [{ path: `listing-images/${key}`, format: 'webp' as const, width: 640, height: 480 }];
    const made = rendered({ digest, variants, takenAt: '2026-10-31T08:15:00' });
    const moment = { clock: () => new Date(), newId: newUuidV7 };
    const media = mediaAt(
      surroundings() as unknown as Parameters<typeof mediaAt>[0],
      moment,
      openUploads(t.config),
    );
    await media.settle({ outcome: 'rendered', mediaId, ownerId, rendered: made });
    return key;
  };
  const sweepIn = (hours: number) => {
    const clock = () => new Date(Date.now() + hours * HOUR_MS);
    const { signal } = new AbortController();
    const at = { ...surroundings(), clock, newId: newUuidV7, findShowings: async () => [], signal };
    return sweepMedia.run(at as unknown as Parameters<Job['run']>[0]);
  };
  const isErased = async ({ uuid }: TestPerson) => {
    const { rows } = await sql<{ finished_at: Date | null }>`
      update privacy.erasure set next_try_at = now() where person_id = ${uuid}
      returning finished_at`.execute(t.postgres.db);
    return rows[0]?.finished_at != null;
  };
  const leaves = async (person: TestPerson) => {
    const body = { password: person.password };
    const left = await send('DELETE', `${t.url}/account`, { token: person.token, body });
    expect(left.status, left.text).toBe(202);
    await vi.waitFor(
      async () => {
        await worker.jobs.runNow('erase-people');
        await sweepIn(1);
        expect(await isErased(person)).toBe(true);
      },
      { timeout: 60_000, interval: 200 },
    );
  };
  /** All that is said of it where it is kept, and of all that was said of it where that is told. */
  const knownOf = async (id: string) => {
    const items = db().selectFrom('media.item').select(['rendered', 'digest', 'look']).where('id', '=', id);
    const outbox = await sql`select event from outbox where aggregate_id = ${id}`.execute(t.postgres.db);
    const told = JSON.stringify([await t.events.of(id), outbox.rows]);
    return { ...(await items.executeTakeFirstOrThrow()), isTold: told.includes('"placeholder":"') };
  };
  const nothing = { rendered: null, digest: null, look: null, isTold: false };

  it('is known by nothing that was made of it', async () => {
    const person = await registerPerson(t.url);
    const id = await sent(person);
    const key = await isMade(id, person);
    await vi.waitFor(async () => expect(await knownOf(id)).toMatchObject({ isTold: true }));
    await leaves(person);
    expect(await knownOf(id)).toEqual(nothing);
    expect(await s3.get(bucket('listing-images'), key)).toBeUndefined();
    expect((await t.events.of(id)).map(({ type }) => type)).toEqual(['media.removed']);
  });

  it('is not made any more, and what somebody was just making of it goes, and is told to nobody', async () => {
    const person = await registerPerson(t.url);
    const id = await sent(person);
    await leaves(person);
    const waiting = uploadKeyOf({ purpose: 'listing', ownerId: person.uuid, mediaId: id });
    expect(await s3.get(bucket('tmp'), waiting)).toBeUndefined();
    const events = await t.events.of(id);
    const key = await isMade(id, person);
    await sweepIn(1);
    expect(await knownOf(id)).toEqual(nothing);
    expect(await s3.get(bucket('listing-images'), key)).toBeUndefined();
    expect(await t.events.of(id)).toEqual(events);
  });
});
