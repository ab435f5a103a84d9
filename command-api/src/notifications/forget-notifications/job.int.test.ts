import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Job } from '../../context.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import type { OwnTables } from '../notifications.table.ts';
import { forgetNotifications } from './job.ts';

let server: TestCommandApi;
beforeAll(async () => {
  server = await startTestCommandApi();
});
afterAll(() => server.close());

const now = new Date('2026-11-28T04:11:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

it('notifications are forgotten half a year after they were read and a year after they were told', async () => {
  const db = server.postgres.db.withTables<OwnTables>();
  const personId = newUuidV7();
  const told: [name: string, created: number, read: number | null][] = [
    ['read long ago', 200, 181],
    ['read of late', 200, 179],
    ['unread', 364, null],
    ['unread for a year', 366, null],
  ];
  for (const [number, [title, created, read]] of told.entries()) {
    await db
      .insertInto('notifications.notification')
      .values({
        ...{ id: newUuidV7(), version: 1, person_id: personId, number: number + 1 },
        ...{ type: 'saved_search_match', reason: 'published', listing_id: null, listing_version: null },
        ...{ bundled: '[]', listings: 1, saved_searches: '[]', channels: '["in_app"]', mail: null },
        about: JSON.stringify({ title, price: { amount: 1, currency: 'USD' } }),
        about_order: 'null',
        about_offer: 'null',
        ...{ created_at: daysAgo(created), read_at: read === null ? null : daysAgo(read) },
      })
      .execute();
  }
  const at = { postgres: server.postgres.db, clock: () => now } as unknown as Parameters<Job['run']>[0];
  await forgetNotifications.run(at);
  await forgetNotifications.run(at);
  const kept = await db
    .selectFrom('notifications.notification')
    .select('about')
    .where('person_id', '=', personId)
    .orderBy('number')
    .execute();
  expect(kept.map(({ about }) => about?.title)).toEqual(['read of late', 'unread']);
});
