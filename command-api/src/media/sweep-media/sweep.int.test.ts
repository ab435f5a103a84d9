import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPostgres } from '../../aggregate/postgres/database.ts';
import { migrate } from '../../aggregate/postgres/migrate.ts';
import { schemaOf } from '../../schema.ts';
import { type OwnPostgres, ownPostgres } from '../../testing/own-postgres.ts';
import { anItem, rendered } from '../a-media.ts';
import { media } from '../index.ts';
import {
  facesAt,
  isShared,
  leftovers,
  noteAttachments,
  notePurged,
  unusedSince,
} from '../media.sweep.store.ts';
import type { MediaTables } from '../media.table.ts';
import { mediaAt } from '../media-at.ts';
import type { Uploads } from '../uploads.ts';

const day = (of: number) => new Date(Date.UTC(2026, 10, of));

describe('what is swept of uploads', () => {
  let database: OwnPostgres;
  let postgres: ReturnType<typeof openPostgres<MediaTables>>;

  beforeAll(async () => {
    database = await ownPostgres(`sweep${process.pid.toString(36)}${Date.now().toString(36)}`);
    postgres = openPostgres<MediaTables>(database.url, { name: 'test', onError: () => {} });
    await migrate(postgres.db, schemaOf({ media }).migrations);
  });

  afterAll(async () => {
    await postgres.close();
    await database.drop();
  });

  const kept = async (parts: Parameters<typeof anItem>[0] = {}) => {
    const row = anItem(parts);
    await postgres.db.insertInto('media.item').values(row).execute();
    return row.id;
  };
  const unused = async () => (await unusedSince(postgres.db, day(5), 100)).map(({ id }) => id);
  const left = async () => leftovers(postgres.db, day(5), 100);

  it('is what no listing shows and nobody has asked for of late', async () => {
    const [forgotten, shown, asked] = [await kept(), await kept(), await kept({ asked_at: day(6) })];
    const shownBy = newUuidV7();
    await noteAttachments(postgres.db, { shownBy, version: 2, mediaIds: [shown] });
    expect(await unused()).toContain(forgotten);
    for (const id of [shown, asked]) expect(await unused()).not.toContain(id);
    // Told late: it shows it still.
    await noteAttachments(postgres.db, { shownBy, version: 1, mediaIds: [] });
    expect(await unused()).not.toContain(shown);
    await noteAttachments(postgres.db, { shownBy, version: 3, mediaIds: [] });
    expect(await unused()).toContain(shown);
  });

  it('is nothing that somebody has asked for while it was about to be swept', async () => {
    const owner = newUuidV7();
    const context = mediaAt(
      { postgres: postgres.db, hint: { postgres: () => {} } } as unknown as Parameters<typeof mediaAt>[0],
      { clock: () => day(6), newId: newUuidV7 },
      {} as Uploads,
    );
    const id = await kept({ owner_id: owner });
    expect(await unused()).toContain(id);
    expect(await context.wanted(owner, [id])).toHaveLength(1);
    await context.sweep(owner, id, day(5));
    expect(await context.own({ id: owner, role: 'user' }, id)).toMatchObject({ status: 'ready' });
    // The other way round: asked for while it is being swept, it is not there any more.
    const asked = await postgres.db.transaction().execute(async (transaction) => {
      const items = transaction.updateTable('media.item').where('id', '=', id);
      await items.set({ status: 'removed' }).execute();
      const asking = context.wanted(owner, [id]);
      await vi.waitFor(async () => {
        const { rows } = await sql`
          select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(postgres.db);
        expect(rows).not.toEqual([]);
      });
      return { asking };
    });
    expect(await asked.asking).toEqual([]);
  });

  it('is kept in the store while somebody else has the same bytes', async () => {
    const digest = 'cd'.repeat(32);
    const other = await kept({ digest, asked_at: day(6) });
    const removed = await kept({ digest, status: 'removed' });
    const of = async () => (await left()).find(({ id }) => id === removed);
    const stays = async () => {
      const one = await of();
      return one && isShared(postgres.db, one);
    };
    expect(await stays()).toBe(true);
    await postgres.db
      .updateTable('media.item')
      .set({ status: 'removed', updated_at: day(6) })
      .where('id', '=', other)
      .execute();
    expect(await stays()).toBe(false);
    await postgres.db.transaction().execute((transaction) => notePurged(transaction, removed, day(7)));
    expect(await of()).toBeUndefined();
  });

  it('is a face that its owner has changed for another, and not the one that they show', async () => {
    const owner = newUuidV7();
    const face = (name: string) => {
      const variants = [
        { path: `profile-images/${name}.webp`, format: 'webp' as const, width: 9, height: 9 },
      ];
      return kept({ owner_id: owner, purpose: 'avatar', rendered: JSON.stringify(rendered({ variants })) });
    };
    const [before, now] = [await face('before'), await face('now')];
    expect(await facesAt(postgres.db, owner, 'profile-images/now.webp')).toEqual([now]);
    expect(await facesAt(postgres.db, newUuidV7(), 'profile-images/now.webp')).toEqual([]);
    await noteAttachments(postgres.db, { shownBy: owner, version: 2, mediaIds: [now] });
    expect(await unused()).toContain(before);
    expect(await unused()).not.toContain(now);
  });

  it('is no face that was chosen twice, while it is shown', async () => {
    const [owner, digest] = [newUuidV7(), '1f'.repeat(32)];
    const face = { owner_id: owner, purpose: 'avatar', digest } as const;
    const [first, again] = [await kept(face), await kept(face)];
    await noteAttachments(postgres.db, { shownBy: owner, version: 2, mediaIds: [first] });
    expect(await unused()).not.toContain(again);
    await noteAttachments(postgres.db, { shownBy: owner, version: 3, mediaIds: [] });
    expect(await unused()).toEqual(expect.arrayContaining([first, again]));
  });

  it('is not kept in the folder of a person for the sake of another who has the same face', async () => {
    const digest = 'ef'.repeat(32);
    const [owner, stranger] = [newUuidV7(), newUuidV7()];
    const id = await kept({ digest, owner_id: owner, purpose: 'avatar', status: 'removed' });
    await kept({ digest, owner_id: stranger, purpose: 'avatar' });
    const one = (await left()).find((other) => other.id === id);
    expect(one && (await isShared(postgres.db, one))).toBe(false);
    await kept({ digest, owner_id: owner, purpose: 'avatar' });
    expect(one && (await isShared(postgres.db, one))).toBe(true);
  });
});
