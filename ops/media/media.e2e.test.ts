import { createHash } from 'node:crypto';
import type { OwnMedia, PresignAnswer } from '@vivarium/contracts/media/http.ts';
import type { Picture, ShownVariant } from '@vivarium/contracts/shared/picture.ts';
import { findFilmPrograms } from '@vivarium/media-worker/films/programs.ts';
import { eicar } from '@vivarium/media-worker/fixtures/eicar.ts';
import { aFilm } from '@vivarium/media-worker/fixtures/films.ts';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { waitUntil } from '../services/wait-until.ts';
import { aPicture, drawn } from './sample-pictures.ts';
import { settled, upload, wholeOf } from './upload.ts';

describe('a picture that is uploaded', () => {
  const { url } = inject('stage');
  let client: MarketClient;
  let token: string;
  let stranger: string;

  beforeAll(async () => {
    client = marketClient(url);
    token = (await client.register(aPerson('media', 'Pictured Reptiles'))).accessToken;
    stranger = (await client.register(aPerson('media-other', 'Other Reptiles'))).accessToken;
  });

  const fetched = async ({ url: path }: ShownVariant) => {
    const response = await fetch(`${url}${path}`);
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const shownOn = async (id: string, count: number) => {
    const isShown = async () => (await client.listing(id, token)).images.length === count;
    expect(await waitUntil(isShown, { timeoutMs: 15_000 })).toBe(true);
    return client.listing(id, token);
  };

  it('is made anew upright, without what the camera says of place and owner', async () => {
    const bytes = await drawn(1500, 1000)
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Copyright: 'Anna Owner', Make: 'Camera' },
        IFD3: { GPSLatitude: '30/1 16/1 1/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Anna Owner')).toBe(true);
    const made = await wholeOf(client, token, await upload(client, token, { bytes }));
    expect(made).toMatchObject({ status: 'ready', reason: null, width: 1000, height: 1500, duration: null });
    expect(new Set(made.variants.map(({ format }) => format))).toEqual(new Set(['avif', 'webp', 'jpeg']));
    for (const variant of made.variants) {
      const { response, bytes: served } = await fetched(variant);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': `image/${variant.format}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000, immutable',
      });
      const { width, height, exif } = await sharp(served).metadata();
      expect([width, height, exif]).toEqual([variant.width, variant.height, undefined]);
      expect(served.includes('Anna Owner')).toBe(false);
    }
  });

  it('is shown on the listing that names it, once it is ready, first in the list', async () => {
    const first = await upload(client, token, { bytes: await aPicture(800, 600, 2) });
    const second = await upload(client, token, { bytes: await aPicture(700, 900, 3) });
    const media = [{ id: second, alt: 'From above' }, { id: first }];
    const { id } = await client.createListing(token, aBallPython({ media }));
    await client.publish(token, id);
    const detail = await shownOn(id, 2);
    expect(detail.images).toMatchObject([
      { id: second, alt: 'From above', width: 700, height: 900 },
      { id: first, alt: null, width: 800, height: 600 },
    ]);
    expect(detail.images[0]?.placeholder).toMatch(/^[\w+/]{20,}={0,2}$/);
    // A list is searched, and what is searched is a moment behind what is read by its id.
    const inList = async () => {
      const { items } = await client.listings({
        ...{ q: 'ball python', sort: 'newest', seller_name: 'Pictured Reptiles' },
      });
      return items.find((item) => item.id === id)?.images ?? [];
    };
    expect(await waitUntil(async () => (await inList()).length === 2, { timeoutMs: 15_000 })).toBe(true);
    // What takes longer to make is added, here and there.
    const hasAvif = ({ variants }: Picture) => variants.some(({ format }) => format === 'avif');
    const shown = async () => (await client.listing(id, token)).images;
    expect(await waitUntil(async () => (await shown()).every(hasAvif), { timeoutMs: 60_000 })).toBe(true);
    await expect.poll(inList).toEqual(await shown());
  });

  it('changes no version when it gets ready, so that a form that is open can go on', async () => {
    const { id, version } = await client.createListing(token, aBallPython());
    const picture = await upload(client, token, { bytes: await aPicture(640, 480, 4) });
    const changed = await client.request<{ version: number }>('PATCH', `/listings/${id}`, {
      token,
      body: { media: [{ id: picture }] },
      ifMatch: version,
    });
    await shownOn(id, 1);
    const again = { token, body: { title: 'Still mine to change' }, ifMatch: changed.version };
    await client.request('PATCH', `/listings/${id}`, again);
    const shown = await client.listing(id, token, changed.version + 1);
    expect(shown).toMatchObject({ version: changed.version + 1, images: [{ id: picture }] });
  });

  it('is gone from the listing when it is removed', async () => {
    const picture = await upload(client, token, { bytes: await aPicture(640, 480, 5) });
    const { id } = await client.createListing(token, aBallPython({ media: [{ id: picture }] }));
    await shownOn(id, 1);
    await expect(client.request('DELETE', `/media/${picture}`, { token: stranger })).rejects.toMatchObject({
      status: 404,
    });
    await client.request('DELETE', `/media/${picture}`, { token });
    expect((await shownOn(id, 0)).media).toMatchObject([{ id: picture, status: 'refused' }]);
    await expect(client.request('GET', `/account/media/${picture}`, { token })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('cannot be shown, looked up or removed by anybody else', async () => {
    const picture = await upload(client, token, { bytes: await aPicture(640, 480, 6) });
    await expect(
      client.request('GET', `/account/media/${picture}`, { token: stranger }),
    ).rejects.toMatchObject({
      status: 404,
    });
    const theirs = client.createListing(stranger, aBallPython({ media: [{ id: picture }] }));
    await expect(theirs).rejects.toMatchObject({
      status: 422,
      body: { error: { details: [{ path: 'media.0.id', code: 'media_not_found' }] } },
    });
  });

  it.each<[string, string, () => Promise<Uint8Array>]>([
    ['an executable', 'not_a_picture', async () => Buffer.from(`MZ\x90\0${'\x01'.repeat(2000)}`, 'latin1')],
    ['a page', 'not_a_picture', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['half a picture', 'broken', async () => (await aPicture(900, 700, 7)).subarray(0, 9000)],
    ['a speck', 'too_small', () => drawn(8, 8).png().toBuffer()],
  ])('that is %s is refused, and says why', async (_, reason, made) => {
    const refused = await settled(client, token, await upload(client, token, { bytes: await made() }));
    expect(refused).toMatchObject({ status: 'rejected', reason, variants: [] });
  });

  it.skipIf(!process.env.CLAMAV_URL)(
    'that is known to do harm is refused, whatever it looks like (skipped where no clamd is installed)',
    async () => {
      const bytes = Buffer.concat([await aPicture(640, 480, 14), eicar]);
      const refused = await settled(client, token, await upload(client, token, { bytes }));
      expect(refused).toMatchObject({ status: 'rejected', reason: 'harmful', variants: [] });
    },
  );

  it('is not even announced when it is of another type or too large', async () => {
    const presign = (contentType: string, size: number) =>
      client.request('POST', '/media/presign', {
        token,
        body: { files: [{ name: 'x', contentType, size, purpose: 'listing' }] },
      });
    await expect(presign('image/svg+xml', 100)).rejects.toMatchObject({ status: 422 });
    await expect(presign('image/jpeg', 26 * 1024 * 1024)).rejects.toMatchObject({ status: 422 });
  });

  it.skipIf(findFilmPrograms(process.env.PATH) === undefined)(
    'may be a film, which stands on the page with its length, among the pictures (skipped without FFmpeg)',
    async () => {
      const programs = findFilmPrograms(process.env.PATH);
      const bytes = await aFilm(programs?.FFMPEG ?? '', { seconds: 2 });
      const film = await upload(client, token, { bytes, contentType: 'video/mp4' });
      const made = await settled(client, token, film, 60_000);
      expect(made).toMatchObject({ status: 'ready', width: 320, height: 180 });
      expect(made.duration).toBeCloseTo(2, 0);
      const { id } = await client.createListing(token, aBallPython({ media: [{ id: film, alt: 'Moves' }] }));
      const isShown = async () => (await client.listing(id, token)).videos.length === 1;
      expect(await waitUntil(isShown, { timeoutMs: 15_000 })).toBe(true);
      const [video] = (await client.listing(id, token)).videos;
      expect(video).toMatchObject({ id: film, alt: 'Moves', duration: made.duration });
      const mp4 = video?.variants.find(({ format, preview }) => format === 'mp4' && !preview);
      const part = await fetch(`${url}${mp4?.url}`, { headers: { Range: 'bytes=0-99' } });
      expect([part.status, part.headers.get('content-type')]).toEqual([206, 'video/mp4']);
      expect((await part.arrayBuffer()).byteLength).toBe(100);
    },
  );

  it('is the face of its owner once they choose it, square and under a folder of theirs', async () => {
    const bytes = await aPicture(900, 600, 9);
    const face = await upload(client, token, { bytes, purpose: 'avatar' });
    const made = await settled(client, token, face);
    expect(made.width).toBe(made.height);
    const choose = (id: string) => client.request('PATCH', '/users/me', { token, body: { avatar: { id } } });
    const { avatarUrl } = await choose(face).then(() =>
      client.request<{ id: string; avatarUrl: string }>('GET', '/account', { token }),
    );
    expect(avatarUrl).toMatch(/^\/media\/profile-images\/user\/[\w-]+\/avatars\/[0-9a-f]{64}\/1-256\.webp$/);
    expect((await fetch(`${url}${avatarUrl}`)).status).toBe(200);
    const other = await upload(client, token, { bytes });
    await settled(client, token, other);
    await expect(choose(other)).rejects.toMatchObject({ status: 422 });
  });

  it('is looked at once, however often its address is used', async () => {
    const bytes = await aPicture(640, 480, 11);
    const { items } = await client.request<PresignAnswer>('POST', '/media/presign', {
      token,
      body: { files: [{ name: 'x', contentType: 'image/jpeg', size: bytes.length, purpose: 'listing' }] },
    });
    const [address] = items;
    if (address === undefined) throw new Error('no address was given');
    const put = (body: Buffer) =>
      fetch(address.url, { method: 'PUT', headers: address.headers, body: new Uint8Array(body) });
    await put(bytes);
    const made = await wholeOf(client, token, address.id);
    // As long, and another picture, which would be other objects.
    const other = Buffer.from(bytes);
    other[bytes.length - 40] = (other[bytes.length - 40] ?? 0) ^ 1;
    await put(other);
    const after = await upload(client, token, { bytes: await aPicture(640, 480, 12) });
    await settled(client, token, after);
    // Whether it was compared with others is told later.
    const { isCompared: _isCompared, ...told } = made;
    expect(await client.request('GET', `/account/media/${address.id}`, { token })).toMatchObject(told);
    const digest = createHash('sha256').update(other).digest('hex');
    const [variant] = made.variants;
    const kept = variant?.url.replace(/[0-9a-f]{64}/, digest);
    expect((await fetch(`${url}${kept}`)).status).toBe(404);
  });

  it('is the face of nobody any more once its owner has removed it', async () => {
    const face = await upload(client, token, { bytes: await aPicture(500, 500, 13), purpose: 'avatar' });
    await settled(client, token, face);
    await client.request('PATCH', '/users/me', { token, body: { avatar: { id: face } } });
    await client.request('DELETE', `/media/${face}`, { token });
    const account = () => client.request<{ avatarUrl: string | null }>('GET', '/account', { token });
    expect(await waitUntil(async () => (await account()).avatarUrl === null, { timeoutMs: 15_000 })).toBe(
      true,
    );
  });

  it('is kept once, however often the same bytes come', async () => {
    const bytes = await aPicture(660, 440, 8);
    const [mine, theirs] = await Promise.all(
      [token, stranger].map(async (who) => wholeOf(client, who, await upload(client, who, { bytes }))),
    );
    expect(mine?.variants).toEqual(theirs?.variants);
  });

  it('is told to its owner where another listing of theirs shows it, mirrored and cut out', async () => {
    const original = drawn(1400, 1000, 21);
    const first = await upload(client, token, { bytes: await original.jpeg({ quality: 90 }).toBuffer() });
    const { id } = await client.createListing(token, aBallPython({ media: [{ id: first }] }));
    await shownOn(id, 1);
    const cut = { left: 60, top: 50, width: 1260, height: 900 };
    const bytes = await drawn(1400, 1000, 21)
      .flop()
      .extract(cut)
      .resize(700)
      .jpeg({ quality: 50 })
      .toBuffer();
    const copy = await upload(client, token, { bytes });
    const own = () => client.request<OwnMedia>('GET', `/account/media/${copy}`, { token });
    expect(await waitUntil(async () => (await own()).isCompared, { timeoutMs: 30_000 })).toBe(true);
    // Which listings show a picture is noted beside, as its comparison is.
    await waitUntil(async () => (await own()).alsoOn.length > 0, { timeoutMs: 15_000 });
    expect((await own()).alsoOn).toContain(id);
  });
});
