import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../aggregate/postgres/database.ts';
import { migrate } from '../../aggregate/postgres/migrate.ts';
import { schemaOf } from '../../schema.ts';
import { type OwnPostgres, ownPostgres } from '../../testing/own-postgres.ts';
import { anItem, rendered } from '../a-media.ts';
import { aScene, greysOfScene } from '../compare-pictures/a-picture.ts';
import { sketchOf } from '../compare-pictures/compare.store.ts';
import { media } from '../index.ts';
import { leftovers } from '../media.sweep.store.ts';
import type { MediaTables } from '../media.table.ts';
import { mediaAt } from '../media-at.ts';
import type { Uploads } from '../uploads.ts';

const digest = 'ab'.repeat(32);
const [first, whole] = [rendered(), rendered({ variants: [...rendered().variants, anAvif()] })];

function anAvif() {
  const path = 'listing-images/ab/1-640.avif';
  return { path, format: 'avif' as const, width: 640, height: 480 };
}

describe('a picture that is made in two parts', () => {
  let database: OwnPostgres;
  let postgres: ReturnType<typeof openPostgres<MediaTables>>;
  let now = new Date('2026-11-29T12:00:00Z');
  beforeAll(async () => {
    database = await ownPostgres(`settle${process.pid.toString(36)}${Date.now().toString(36)}`);
    postgres = openPostgres<MediaTables>(database.url, { name: 'test', onError: () => {} });
    await migrate(postgres.db, schemaOf({ media }).migrations);
  });
  afterAll(async () => {
    await postgres.close();
    await database.drop();
  });

  const context = () =>
    mediaAt(
      { postgres: postgres.db, hint: { postgres: () => {} } } as unknown as Parameters<typeof mediaAt>[0],
      { clock: () => now, newId: newUuidV7 },
      {} as Uploads,
    );
  const anUpload = async (parts: Parameters<typeof anItem>[0]) => {
    const row = anItem({ rendered: null, ...parts });
    await postgres.db.insertInto('media.item').values(row).execute();
    const about = { outcome: 'rendered' as const, mediaId: row.id, ownerId: row.owner_id };
    const greys = Buffer.from(greysOfScene(aScene(1))).toString('base64');
    const said: Record<'first' | 'last', MediaResult> = {
      first: { ...about, rendered: first, greys, more: true },
      last: { ...about, rendered: whole, greys },
    };
    const of = () =>
      postgres.db.selectFrom('media.item').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow();
    return { id: row.id, said, of };
  };
  const canBeCompared = async (id: string) => (await sketchOf(postgres.db, id)) !== undefined;

  it.each([
    ['in order', ['first', 'last'], 3],
    ['each twice', ['first', 'first', 'last', 'last'], 3],
    ['the first word last', ['last', 'first'], 2],
    ['the first word once more', ['first', 'last', 'first'], 3],
  ] as const)('has all of it in the end, and can be compared, told %s', async (_, order, version) => {
    const { id, said, of } = await anUpload({ status: 'processing' });
    for (const word of order) await context().settle(said[word]);
    expect(await of()).toMatchObject({ status: 'ready', version, rendered: whole, digest });
    expect(await canBeCompared(id)).toBe(true);
  });

  const left = async () => leftovers(postgres.db, new Date('2026-11-30'), 500);
  const leftOf = async (id: string) => (await left()).find((one) => one.id === id);
  const forget = async (id: string) => {
    const one = await leftOf(id);
    if (one === undefined) throw new Error('it is not left');
    await context().forget(one);
  };
  const eventsOf = async (id: string) => {
    const rows = postgres.db.selectFrom('outbox').select('event').where('aggregate_id', '=', id);
    return (await rows.orderBy('aggregate_version').execute()).map(({ event }) => event);
  };

  it('is forgotten when it was removed and taken away, and the last event tells nothing of it', async () => {
    const { id, said, of } = await anUpload({ status: 'processing' });
    await context().settle(said.first);
    const { owner_id: ownerId } = await of();
    await context().remove({ id: ownerId, role: 'user' }, id, { cause: cause() });
    // Whoever shows it as their face is found by it.
    expect((await eventsOf(id)).at(-1)).toMatchObject({ data: { media: { rendered: first } } });
    await forget(id);
    const nothing = { rendered: null, digest: null, look: null };
    expect(await of()).toMatchObject({ ...nothing, status: 'removed', version: 4, purged_at: now });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      ...{ type: 'media.removed', aggregateversion: 4 },
      data: { media: { status: 'removed', rendered: null }, changed: ['rendered'] },
    });
    expect(await leftOf(id)).toBeUndefined();
  });

  it('is swept once more when the rest was made after it was removed and taken away, and nothing else is noted', async () => {
    const { id, said, of } = await anUpload({ status: 'processing' });
    await context().settle(said.first);
    const { owner_id: ownerId } = await of();
    await context().remove({ id: ownerId, role: 'user' }, id, { cause: cause() });
    await forget(id);
    const events = await eventsOf(id);
    const { updated_at } = await of();
    now = new Date('2026-11-29T12:30:00Z');
    await context().settle(said.last);
    // What its events say of this version stays so.
    const nothing = { rendered: null, look: null, status: 'removed', version: 4, updated_at };
    expect(await of()).toMatchObject({ ...nothing, digest, purged_at: null, left_at: now });
    await forget(id);
    expect(await of()).toMatchObject({ ...nothing, digest: null, purged_at: now });
    expect(await leftOf(id)).toBeUndefined();
    expect(await eventsOf(id)).toEqual(events);
  });

  it('is not taken for swept when the rest was made meanwhile', async () => {
    const { id, said, of } = await anUpload({ status: 'processing' });
    await context().settle(said.first);
    const { owner_id: ownerId } = await of();
    await context().remove({ id: ownerId, role: 'user' }, id, { cause: cause() });
    const found = await leftOf(id);
    now = new Date('2026-11-29T12:45:00Z');
    await context().settle(said.last);
    await context().forget(found ?? { id, ownerId, since: now });
    expect(await of()).toMatchObject({ digest, rendered: first, purged_at: null });
    await forget(id);
    expect(await of()).toMatchObject({ digest: null, rendered: null, purged_at: now });
  });
});

function cause() {
  return { correlationId: 'test', causationId: null, traceparent: null };
}
