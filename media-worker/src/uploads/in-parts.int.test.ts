import { createHash } from 'node:crypto';
import { bucketOf, uploadKeyOf } from '@vivarium/contracts/media/places.ts';
import { mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { connectNats, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { openS3, type S3 } from '@vivarium/platform/s3/client.ts';
import type { PutObject } from '@vivarium/platform/s3/object-events.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDarkroom, type Darkroom } from '../darkroom/darkroom.ts';
import type { Developed, Part } from '../darkroom/protocol.ts';
import { resultsIn } from '../results.ts';
import { dealWithUpload } from './deal-with-upload.ts';
import type { Dealing } from './dealing.ts';
import { finishUpload } from './finish-upload.ts';
import { lookForUntold } from './look-for-untold.ts';

const url = process.env.S3_URL ?? '';
const prefix = `parts${process.pid.toString(36)}${Date.now().toString(36)}-`;
const tmp = bucketOf('tmp', prefix);
const shown = bucketOf('listing-images', prefix);
const MB = 1024 * 1024;
const [first, rest] = [
  ['320 webp', '640 jpeg', '640 webp', '700 webp'],
  ['320 avif', '640 avif', '700 jpeg', '700 avif'],
];

describe.skipIf(url === '')('a picture of a listing, which is made in two parts', () => {
  let s3: S3;
  let nats: Nats;
  let room: Darkroom;
  let seed = 0;
  /** What was made, and what was left to others. */
  const made: Part[] = [];
  const left: PutObject[] = [];
  beforeAll(async () => {
    s3 = openS3(url);
    for (const bucket of [tmp, shown]) await s3.ensureBucket(bucket);
    nats = await connectNats(process.env.NATS_URL ?? '', 'test');
    await ensureStreams(nats, mediaResultsStream(prefix));
    room = createDarkroom({ cpuMs: 60_000, wallMs: 120_000, bytes: 320 * MB });
  });
  afterAll(async () => {
    room.close();
    await nats.manager.streams.delete(mediaResultsStream(prefix).name);
    await nats.close();
  });
  beforeEach(() => {
    made.splice(0);
    left.splice(0);
  });

  const picture = () => {
    seed += 1;
    const background = { r: (seed * 40) % 256, g: 90, b: 120 };
    return sharp({ create: { width: 700, height: 500, channels: 3, background } })
      .jpeg()
      .toBuffer();
  };
  const put = async (key: string, bytes: Buffer) => s3.put(tmp, key, bytes, { contentType: 'image/jpeg' });
  const anUpload = async () => {
    const [mediaId, bytes] = [newUuidV7(), await picture()];
    const key = uploadKeyOf({ purpose: 'listing', ownerId: newUuidV7(), mediaId });
    await put(key, bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { mediaId, digest, object: { bucket: tmp, key } };
  };
  const dealing = (otherwise: Partial<Dealing> = {}): Dealing => ({
    ...{ s3, prefix, ...resultsIn(nats, prefix) },
    scan: async () => undefined,
    develop: (task) => {
      made.push(task.part);
      return room.develop(task);
    },
    leaveFilm: async () => {},
    leaveRest: async (object) => void left.push(object),
    log: () => {},
    ...otherwise,
  });
  const lastWord = async (mediaId: string) => {
    const word = await resultsIn(nats, prefix).lastWord(mediaId);
    if (word?.outcome !== 'rendered') throw new Error(`the last word is ${JSON.stringify(word)}`);
    return word;
  };
  const variantsOf = async (mediaId: string) => {
    const { more = false, rendered } = await lastWord(mediaId);
    return { more, variants: rendered.variants.map(({ width, format }) => `${width} ${format}`) };
  };
  const keysUnder = async (bucket: string, under: string) => {
    const keys: string[] = [];
    for await (const { key } of s3.list(bucket, under)) keys.push(key);
    return keys;
  };
  const isWaiting = async ({ key }: PutObject) => (await keysUnder(tmp, key)).length === 1;
  const whole = {
    more: false,
    variants: [
      '320 webp',
      '320 avif',
      '640 jpeg',
      '640 webp',
      '640 avif',
      '700 jpeg',
      '700 webp',
      '700 avif',
    ],
  };
  const fail = async () => {
    throw new Error('killed');
  };

  it('is shown with the first part while its upload waits, and has all in the end', async () => {
    const { mediaId, digest, object } = await anUpload();
    await dealWithUpload(object, dealing());
    expect(await variantsOf(mediaId)).toEqual({ more: true, variants: first });
    expect([made, left, await isWaiting(object)]).toEqual([['first'], [object], true]);
    const { greys, rendered } = await lastWord(mediaId);
    await finishUpload(object, dealing());
    expect(await variantsOf(mediaId)).toEqual(whole);
    expect([made, await isWaiting(object)]).toEqual([['first', 'rest'], false]);
    // Whoever hears of the last alone knows all.
    const { variants: _, ...facts } = rendered;
    expect(await lastWord(mediaId)).toMatchObject({ greys, rendered: facts });
    expect(await keysUnder(shown, `${digest}/`)).toHaveLength(first.length + rest.length);
  });

  it('is the same as where all is made at once', async () => {
    const { mediaId, object } = await anUpload();
    const bytes = await s3.get(tmp, object.key);
    await dealWithUpload(object, dealing());
    await finishUpload(object, dealing());
    const inParts = await lastWord(mediaId);
    const of = () =>
      Promise.all(inParts.rendered.variants.map(({ path }) => s3.get(shown, path.replace(/^[^/]+\//, ''))));
    const before = await of();
    const again = { mediaId: newUuidV7(), ownerId: newUuidV7(), purpose: 'listing' as const };
    await put(uploadKeyOf(again), bytes ?? Buffer.alloc(0));
    await dealWithUpload({ bucket: tmp, key: uploadKeyOf(again) }, dealing({ leaveFilm: undefined }));
    expect((await lastWord(again.mediaId)).rendered).toEqual(inParts.rendered);
    expect(await of()).toEqual(before);
  });

  it('is left to others again when whoever made the first part was killed before, and made no second time', async () => {
    const { mediaId, object } = await anUpload();
    await expect(dealWithUpload(object, dealing({ leaveRest: fail }))).rejects.toThrow('killed');
    expect(await variantsOf(mediaId)).toMatchObject({ more: true });
    await dealWithUpload(object, dealing());
    await dealWithUpload(object, dealing());
    expect([made, left]).toEqual([['first'], [object, object]]);
    await finishUpload(object, dealing());
    expect(await variantsOf(mediaId)).toEqual(whole);
  });

  it('has its rest made anew when whoever made it was killed before it was said', async () => {
    const { mediaId, object } = await anUpload();
    await dealWithUpload(object, dealing());
    await expect(finishUpload(object, dealing({ say: fail }))).rejects.toThrow('killed');
    expect([await variantsOf(mediaId), await isWaiting(object)]).toEqual([
      { more: true, variants: first },
      true,
    ]);
    await finishUpload(object, dealing());
    expect([await variantsOf(mediaId), await isWaiting(object)]).toEqual([whole, false]);
  });

  it('is done when it comes again after all was said, to whomever', async () => {
    const { mediaId, object } = await anUpload();
    await dealWithUpload(object, dealing());
    await finishUpload(object, dealing());
    for (const again of [finishUpload, dealWithUpload]) {
      await put(object.key, await picture());
      await again(object, dealing());
      expect([await isWaiting(object), await variantsOf(mediaId)]).toEqual([false, whole]);
    }
    expect(made).toEqual(['first', 'rest']);
  });

  it('gets no rest of bytes that were put at its address since, which are never opened', async () => {
    const { mediaId, digest, object } = await anUpload();
    await dealWithUpload(object, dealing());
    const other = await picture();
    await put(object.key, other);
    await dealWithUpload(object, dealing());
    await finishUpload(object, dealing());
    expect(await variantsOf(mediaId)).toEqual({ more: false, variants: first });
    expect([made, await isWaiting(object)]).toEqual([['first'], false]);
    expect(await keysUnder(shown, `${digest}/`)).toHaveLength(first.length);
    const otherDigest = createHash('sha256').update(other).digest('hex');
    expect(await keysUnder(shown, `${otherDigest}/`)).toEqual([]);
  });

  it.each<[string, (object: PutObject) => Promise<Partial<Dealing>>]>([
    ['its upload is gone', async ({ key }) => s3.remove(tmp, key).then(() => ({}))],
    [
      'no rest can be made of it',
      async () => ({ develop: async (): Promise<Developed> => ({ refused: 'too_large', why: 'too long' }) }),
    ],
  ])('stays as it is shown when %s, and is not refused', async (_, spoil) => {
    const { mediaId, object } = await anUpload();
    await dealWithUpload(object, dealing());
    await finishUpload(object, dealing(await spoil(object)));
    expect([await variantsOf(mediaId), await isWaiting(object)]).toEqual([
      { more: false, variants: first },
      false,
    ]);
  });

  it('waits where nothing is known of a first part, until it is begun anew', async () => {
    const { mediaId, object } = await anUpload();
    await finishUpload(object, dealing());
    expect([made, await isWaiting(object)]).toEqual([[], true]);
    await dealWithUpload(object, dealing());
    await finishUpload(object, dealing());
    expect(await variantsOf(mediaId)).toEqual(whole);
  });

  it('is told of again where nobody has come to its rest for a quarter of an hour, and one of which nothing was said at once', async () => {
    const [begun, untold] = [await anUpload(), await anUpload()];
    await dealWithUpload(begun.object, dealing());
    const foundAfter = async (minutes: number, isFirst = false) => {
      const keys: string[] = [];
      const publish = async (_: string, text: string) => void keys.push(text);
      const now = new Date(Date.now() + minutes * 60_000);
      const { lastWord: last } = resultsIn(nats, prefix);
      const looking = { s3, nats: { jetstream: { publish } }, bucket: tmp, lastWord: last };
      await lookForUntold(looking as unknown as Parameters<typeof lookForUntold>[0], {
        putBefore: now,
        now,
        isFirst,
      });
      return [begun, untold].map(({ mediaId }) => keys.some((key) => key.includes(mediaId)));
    };
    expect(await foundAfter(4.5)).toEqual([false, true]);
    expect(await foundAfter(16.5)).toEqual([true, true]);
    // What is told of already waits; a worker that begins does not know that it was.
    expect(await foundAfter(20)).toEqual([false, false]);
    expect(await foundAfter(20, true)).toEqual([true, true]);
  });
});
