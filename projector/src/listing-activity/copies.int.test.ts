import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type ListingActivityDocument,
  listingActivityAlias,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { readCopy, writeCopy } from './copies.ts';
import { ensureListingActivityIndex } from './listing-activity-index.ts';
import { writeProgress } from './progress.ts';
import { raiseCounts } from './raise-counts.ts';

const nothing = { views: 0, impressions: 0, clicks: 0, favourites: 0, contacts: 0, carts: 0 };

describe('a copy of what visitors did with listings', () => {
  let sandbox: Sandbox;
  let folder = '';
  const [one, other] = [newUuidV7(), newUuidV7()];
  const on = (listing: string, views: number) => ({ ...nothing, listing, day: '2026-03-01', views });
  beforeAll(async () => {
    sandbox = await openSandbox();
    folder = await mkdtemp(join(tmpdir(), 'copies-'));
    await ensureListingActivityIndex(sandbox.client, sandbox.prefix);
    const position = { uuid: 'u', seqNo: 1 };
    const index = listingActivityAlias(sandbox.prefix);
    await writeProgress(sandbox.client, index, { activity: position, market: position });
    await raiseCounts(sandbox.client, index, [on(one, 7), on(other, 3)]);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await sandbox.remove();
  });

  async function viewsIn(prefix: string) {
    const index = listingActivityAlias(prefix);
    const ids = [one, other].map((listing) => `${listing}:2026-03-01`);
    const { docs } = await sandbox.client.mget<ListingActivityDocument>({ index, ids });
    return docs.map((doc) => ('found' in doc ? doc._source?.views : undefined));
  }

  it('brings all of it back where it was lost, and raises what is less where it was not', async () => {
    const { client, prefix } = sandbox;
    const path = join(folder, 'copy.gz');
    expect(await writeCopy(client, prefix, path)).toBe(2);
    const elsewhere = `${prefix}elsewhere-`;
    expect(await readCopy(client, elsewhere, path)).toBe(2);
    expect(await viewsIn(elsewhere)).toEqual([7, 3]);
    await raiseCounts(client, listingActivityAlias(elsewhere), [on(one, 9)]);
    await readCopy(client, elsewhere, path);
    expect(await viewsIn(elsewhere)).toEqual([9, 3]);
  });

  it('brings back what was looked for, once there is an index for it', async () => {
    const { client, prefix } = sandbox;
    const day = { day: '2026-03-01', category: '*', want: 'python-regius pied', species: 'python-regius' };
    const alias = `${prefix}wanted-demand-days`;
    const path = join(folder, 'wants.gz');
    await writeFile(path, gzipSync(`${JSON.stringify({ ...day, named: 4, meant: 6 })}\n`));
    await expect(readCopy(client, `${prefix}wanted-`, path)).rejects.toThrow(/no such index/);
    const mappings = { properties: { want: { type: 'keyword' as const } } };
    await client.indices.create({ index: `${alias}-v1`, mappings, aliases: { [alias]: {} } });
    for (const number of [9, 6]) {
      await readCopy(client, `${prefix}wanted-`, path);
      const { docs } = await client.mget<{ named: number; meant: number }>({
        index: alias,
        ids: ['2026-03-01:*:python-regius pied'],
      });
      expect(docs[0]).toMatchObject({ _source: { named: 4, meant: number === 9 ? 6 : 9 } });
      await client.update({ index: alias, id: '2026-03-01:*:python-regius pied', doc: { meant: 9 } });
    }
    expect(await writeCopy(client, `${prefix}wanted-`, path)).toBe(1);
  });

  it('fails, and leaves the one before, where a part of it cannot be read', async () => {
    const { client, prefix } = sandbox;
    const alias = `${prefix}failing-demand-days`;
    const index = `${alias}-v1`;
    await ensureListingActivityIndex(client, `${prefix}failing-`);
    await raiseCounts(client, listingActivityAlias(`${prefix}failing-`), [on(one, 7)]);
    await client.indices.create({ index, aliases: { [alias]: {} } });
    const path = join(folder, 'failing.gz');
    await writeFile(path, 'of yesterday');
    const failing = Object.create(client, {
      openPointInTime: {
        value: async (...asked: Parameters<typeof client.openPointInTime>) => {
          const opened = await client.openPointInTime(...asked);
          await client.indices.delete({ index });
          return opened;
        },
      },
    });
    await expect(writeCopy(failing, `${prefix}failing-`, path)).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('of yesterday');
    expect(await readdir(folder)).not.toContain('failing.gz.unfinished');
  });

  it.each([
    ['no line of it', '{"listing":"x"}'],
    ['a number that is none', JSON.stringify({ ...on(one, 1), views: -1 })],
    ['what is no JSON', 'views'],
  ])('is refused with the line where it is %s', async (_, line) => {
    const path = join(folder, 'broken.gz');
    await writeFile(path, gzipSync(`${JSON.stringify(on(one, 1))}\n${line}\n`));
    await expect(readCopy(sandbox.client, sandbox.prefix, path)).rejects.toThrow('line 2 ');
  });

  it('is refused where there is none, or where it is cut off', async () => {
    await expect(readCopy(sandbox.client, sandbox.prefix, join(folder, 'nowhere'))).rejects.toThrow(/ENOENT/);
    const path = join(folder, 'cut.gz');
    await writeFile(path, gzipSync(`${JSON.stringify(on(one, 1))}\n`).subarray(0, -8));
    await expect(readCopy(sandbox.client, sandbox.prefix, path)).rejects.toThrow();
  });
});
