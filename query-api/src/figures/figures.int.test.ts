import { readFile } from 'node:fs/promises';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import { type SearchFigures, searchFiguresSchema } from '@vivarium/contracts/figures/http.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { dayAfter, dayOf } from '../market/range.ts';

let sandbox: Sandbox;
let index = '';
const today = dayOf(new Date());
beforeAll(async () => {
  sandbox = await openSandbox();
  const url = new URL('../../../projector/generated/activity.json', import.meta.url);
  const { settings, mappings } = JSON.parse(await readFile(url, 'utf8'));
  index = activityAlias(sandbox.prefix);
  await sandbox.elasticsearch.indices.create({ index, settings, mappings });
});
afterAll(() => sandbox.remove());

/** So many visitors search for the same on a day. */
async function searched(day: string, query: string, results: number, visitors: number, times = 1) {
  const operations = Array.from({ length: visitors }, () => crypto.randomUUID()).flatMap((visitor) =>
    Array.from({ length: times }, () => newUuidV7()).flatMap((id) => {
      const document: ActivityDocument = {
        ...{ id, type: 'search_event', time: `${day}T00:00:01.000Z`, visitor, category: null },
        ...{ filters: [], query, results, listings: [], position: null },
      };
      return [{ index: { _id: id } }, document];
    }),
  );
  await sandbox.elasticsearch.bulk({ index, refresh: true, operations });
}
const figures = async (query = '') => {
  const headers = await sandbox.signIn(newUuidV7(), 'moderator');
  return searchFiguresSchema.parse(
    await sandbox.read<SearchFigures>(`/figures/searches${query}`, { headers }),
  );
};

describe('searches, as those who run the marketplace see them', () => {
  it('are told by day and visitor, with those who found nothing, and with zeros', async () => {
    await searched(today, 'axolotl', 0, 4, 2);
    await searched(today, 'pied', 12, 5);
    await searched(dayAfter(today, -2), 'axolotl', 0, 1);
    await searched(dayAfter(today, -9), 'axolotl', 0, 3);
    const { days, words } = await figures('?days=3');
    expect(days).toEqual([
      { day: dayAfter(today, -2), searches: 1, withoutResult: 1 },
      { day: dayAfter(today, -1), searches: 0, withoutResult: 0 },
      { day: today, searches: 9, withoutResult: 4 },
    ]);
    expect(words).toEqual([{ query: 'axolotl', visitors: 5 }]);
  });

  it('are moved by one visitor, however often they search, by no more than one', async () => {
    const before = (await figures('?days=1')).days[0];
    await searched(today, 'what there is not', 0, 1, 200);
    expect((await figures('?days=1')).days[0]).toEqual({
      ...before,
      searches: (before?.searches ?? 0) + 1,
      withoutResult: (before?.withoutResult ?? 0) + 1,
    });
  });

  it('are not told in words that one or two have typed', async () => {
    await searched(today, 'my own gecko Fred', 0, 2, 9);
    expect((await figures()).words.map(({ query }) => query)).toEqual(['axolotl']);
  });

  it('are for moderators and up', async () => {
    expect((await sandbox.get('/figures/searches')).status).toBe(401);
    const headers = await sandbox.signIn(newUuidV7());
    expect((await sandbox.get('/figures/searches', { headers })).status).toBe(403);
    const admin = await sandbox.signIn(newUuidV7(), 'admin');
    expect((await sandbox.get('/figures/searches?days=91', { headers: admin })).status).toBe(400);
  });
});
