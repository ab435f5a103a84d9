import type { OwnMedia } from '@vivarium/contracts/media/http.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { type OwnStage, startOwnStage } from '../system/own-stage.ts';
import { aPicture } from './sample-pictures.ts';
import { settled, upload } from './upload.ts';

describe('pictures', () => {
  let stage: OwnStage;
  let client: MarketClient;
  let token: string;

  beforeAll(async () => {
    stage = await startOwnStage('media');
    client = marketClient(stage.system.url);
    token = (await client.register(aPerson('media-kill', 'Killed Reptiles'))).accessToken;
  }, 300_000);

  afterAll(() => stage?.close(), 60_000);

  const readiness = async () =>
    (await (await fetch(`${stage.system.url}/readyz`)).json()) as { status: string };

  it('that are uploaded while no worker is there are made once one is', async () => {
    const { 'media-worker': worker } = stage.system.servers;
    await worker.kill('SIGKILL');
    const ids = await Promise.all(
      [1, 2, 3].map(async (seed) => upload(client, token, { bytes: await aPicture(900, 600, seed) })),
    );
    expect(
      await waitUntil(async () => (await readiness()).status === 'degraded', { timeoutMs: 10_000 }),
    ).toBe(true);
    await worker.restart();
    for (const id of ids) expect(await settled(client, token, id, 60_000)).toMatchObject({ status: 'ready' });
  });

  it('are not lost and not made twice when the worker is killed again and again', async () => {
    const { 'media-worker': worker } = stage.system.servers;
    const ids: string[] = [];
    for (let seed = 10; seed < 18; seed += 1) {
      ids.push(await upload(client, token, { bytes: await aPicture(2000, 1500, seed) }));
      if (seed % 2 === 1) {
        // In the middle of what was uploaded just now, wherever that is.
        await worker.kill('SIGKILL');
        await worker.restart();
      }
    }
    const all = await Promise.all(ids.map((id) => settled(client, token, id, 90_000)));
    expect(all.map(({ status }) => status)).toEqual(ids.map(() => 'ready'));
    const { id } = await client.createListing(token, aBallPython({ media: ids.map((one) => ({ id: one })) }));
    const isShown = async () => (await client.listing(id, token)).images.length === ids.length;
    expect(await waitUntil(isShown, { timeoutMs: 15_000 })).toBe(true);
  }, 240_000);

  it('wait while the scanner is away, if there is one, and are made once it is back', async ({ skip }) => {
    const { clamav } = stage.services.services;
    if (clamav.url === '') skip('no clamd is installed');
    await clamav.kill('SIGKILL');
    const id = await upload(client, token, { bytes: await aPicture(900, 600, 20) });
    const own = () => client.request<OwnMedia>('GET', `/account/media/${id}`, { token });
    expect(await waitUntil(async () => (await own()).status === 'processing', { timeoutMs: 15_000 })).toBe(
      true,
    );
    await clamav.restart();
    expect(await settled(client, token, id, 60_000)).toMatchObject({ status: 'ready' });
  });

  it('are done without while S3 is away, and everything else works', async () => {
    const { id } = await upload(client, token, { bytes: await aPicture(640, 480, 30) }).then((made) => ({
      id: made,
    }));
    await settled(client, token, id);
    await stage.services.services.s3.kill('SIGKILL');
    await stage.system.servers['command-api'].restart();
    await expect(upload(client, token, { bytes: await aPicture() })).rejects.toMatchObject({
      status: 503,
      body: { error: { code: 'uploads_unavailable' } },
    });
    const listing = await client.createListing(token, aBallPython({ media: [{ id }] }));
    const { version } = await client.publish(token, listing.id);
    const isThere = async () => (await client.listing(listing.id, token, version)).images.length === 1;
    expect(await waitUntil(isThere, { timeoutMs: 15_000 })).toBe(true);
    const isFound = async () => (await client.listings({ q: 'ball python' })).total > 0;
    expect(await waitUntil(isFound, { timeoutMs: 15_000 })).toBe(true);
    const [image] = (await client.listing(listing.id)).images;
    expect((await fetch(`${stage.system.url}${image?.variants[0]?.url}`)).status).toBe(503);
  });

  it('are taken again once S3 is back', async () => {
    await stage.services.services.s3.restart();
    const id = await upload(client, token, { bytes: await aPicture(640, 480, 31) });
    expect(await settled(client, token, id, 60_000)).toMatchObject({ status: 'ready' });
  });
});
