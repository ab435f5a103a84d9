import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openS3, type S3 } from './client.ts';
import { S3Refusal, S3Unavailable } from './outage.ts';

const url = process.env.S3_URL ?? '';
const text = (content: string) => new TextEncoder().encode(content);

describe.skipIf(url === '')('a store of objects', () => {
  const bucket = `s3-${process.pid}-${Date.now().toString(36)}`;
  let s3: S3;

  beforeAll(async () => {
    s3 = openS3(url);
    await s3.ensureBucket(bucket);
    await s3.ensureBucket(bucket);
  });

  afterAll(async () => {
    for await (const { key } of s3.list(bucket)) await s3.remove(bucket, key);
  });

  it('gives back what was put, and nothing where nothing is', async () => {
    await s3.put(bucket, 'a folder/ä 1.txt', text('pied'), { contentType: 'text/plain' });
    expect((await s3.get(bucket, 'a folder/ä 1.txt'))?.toString()).toBe('pied');
    expect(await s3.get(bucket, 'a folder/ä 2.txt')).toBeUndefined();
    await s3.remove(bucket, 'a folder/ä 1.txt');
    await s3.remove(bucket, 'a folder/ä 1.txt');
    expect(await s3.get(bucket, 'a folder/ä 1.txt')).toBeUndefined();
  });

  it('lists what is under a prefix', async () => {
    for (const key of ['x/1', 'x/2', 'y/1'])
      await s3.put(bucket, key, text(key), { contentType: 'text/plain' });
    const found: unknown[] = [];
    for await (const { key, bytes } of s3.list(bucket, 'x/')) found.push([key, bytes]);
    expect(found).toEqual([
      ['x/1', 3],
      ['x/2', 3],
    ]);
  });

  it('takes by a presigned address just the type and the length that were agreed', async () => {
    const terms = { contentType: 'image/jpeg', bytes: 5, expiresInS: 60 };
    const where = await s3.presignPut(bucket, 'agreed', terms);
    const put = (body: string, type: string) =>
      fetch(where, { method: 'PUT', body, headers: { 'content-type': type } }).then(({ status }) => status);
    expect(await put('hello!', 'image/jpeg')).toBe(403);
    expect(await put('hell', 'image/jpeg')).toBe(403);
    expect(await put('hello', 'text/html')).toBe(403);
    expect(await s3.get(bucket, 'agreed')).toBeUndefined();
    expect(await put('hello', 'image/jpeg')).toBe(200);
    expect(await fetch(where.replace('agreed', 'another'), { method: 'PUT', body: 'hello' })).toMatchObject({
      status: 403,
    });
  });

  it('lets pages of one origin upload, and no others', async () => {
    await s3.openToUploads(bucket, ['http://localhost:3000']);
    const where = await s3.presignPut(bucket, 'p', { contentType: 'image/png', bytes: 1, expiresInS: 60 });
    const preflight = async (origin: string) =>
      (
        await fetch(where, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'PUT' },
        })
      ).headers.get('access-control-allow-origin');
    expect(await preflight('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await preflight('http://elsewhere.example')).toBeNull();
  });

  it('shows its objects to everybody once it is open to readers, but not which there are', async () => {
    const { origin } = new URL(url);
    await s3.put(bucket, 'shown', text('pied'), { contentType: 'image/webp', cacheControl: 'max-age=5' });
    expect((await fetch(`${origin}/${bucket}/shown`)).status).toBe(403);
    await s3.openToReaders(bucket);
    const shown = await fetch(`${origin}/${bucket}/shown`);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'max-age=5']);
    expect((await fetch(`${origin}/${bucket}`)).status).toBe(403);
  });

  it('is told apart from one that is away', async () => {
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(openS3(wrong.href).buckets()).rejects.toThrow(S3Refusal);
    await expect(openS3('http://a:b@127.0.0.1:9').buckets()).rejects.toThrow(S3Unavailable);
  });
});
