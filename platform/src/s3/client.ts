import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { S3Refusal, S3Unavailable } from './outage.ts';

/** An object as a list of its bucket names it. */
export interface ListedObject {
  key: string;
  bytes: number;
  modified: Date;
}

/** What is said of an object beside its bytes. */
export interface ObjectHeaders {
  contentType: string;
  cacheControl?: string;
}

/** What an upload must be: the store itself refuses another type or length, and everything after the time. */
export interface UploadTerms {
  contentType: string;
  bytes: number;
  expiresInS: number;
}

export type S3 = ReturnType<typeof openS3>;

const TIMEOUT_MS = 20_000;
const xml = new XMLParser({ ignoreAttributes: true, parseTagValue: false });
const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema),
  );
const listSchema = z.object({
  ListBucketResult: z.object({
    Contents: oneOrMore(
      z.object({ Key: z.string(), Size: z.coerce.number(), LastModified: z.coerce.date() }),
    ),
    NextContinuationToken: z.string().optional(),
  }),
});
const bucketsSchema = z.object({
  ListAllMyBucketsResult: z.object({
    Buckets: z.preprocess(
      (value) => (value === '' ? {} : value),
      z.object({ Bucket: oneOrMore(z.object({ Name: z.string() })) }),
    ),
  }),
});

/**
 * A client of an S3 store: no connection is opened before something is asked.
 * @param url with access key and secret as user and password; its path is that of the store, buckets are below it.
 * @param region as the store calls it.
 */
export function openS3(url: string, region = 'us-east-1') {
  const { username, password, origin } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region,
    retries: 0,
  });
  const at = (bucket: string, key = '', query = '') =>
    `${origin}/${bucket}${key === '' ? '' : `/${encodeKey(key)}`}${query}`;

  /** @param absent codes that are an answer and no failure. */
  const ask = async (where: string, init: RequestInit & { absent?: readonly number[] } = {}) => {
    const { absent = [], ...request } = init;
    const response = await client
      .fetch(where, { signal: AbortSignal.timeout(TIMEOUT_MS), ...request })
      .catch((cause: unknown) => {
        throw new S3Unavailable('S3 cannot be reached', { cause });
      });
    if (response.ok || absent.includes(response.status)) return response;
    const said = (await response.text()).slice(0, 300);
    const message = `S3 answered ${response.status}: ${said}`;
    throw response.status >= 500 || response.status === 429
      ? new S3Unavailable(message)
      : new S3Refusal(message, response.status);
  };
  const configure = (bucket: string, what: string, body: string) =>
    ask(at(bucket, '', `?${what}`), {
      method: 'PUT',
      body,
      headers: { 'content-md5': createHash('md5').update(body).digest('base64') },
    });

  return {
    buckets: async (): Promise<string[]> => {
      const answer = xml.parse(await (await ask(`${origin}/`)).text());
      return bucketsSchema.parse(answer).ListAllMyBucketsResult.Buckets.Bucket.map(({ Name }) => Name);
    },

    /** Makes a bucket where it is missing. */
    ensureBucket: async (bucket: string): Promise<void> => {
      await ask(at(bucket), { method: 'PUT', absent: [409] });
    },

    /** Lets everybody read the objects of a bucket, and nobody list them. */
    openToReaders: async (bucket: string): Promise<void> => {
      const resource = `arn:aws:s3:::${bucket}/*`;
      const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: resource };
      await configure(bucket, 'policy', JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
    },

    /** Lets pages of these origins put what they have an address for into a bucket. */
    openToUploads: async (bucket: string, origins: readonly string[]): Promise<void> => {
      const allowed = origins.map((one) => `<AllowedOrigin>${one}</AllowedOrigin>`).join('');
      await configure(
        bucket,
        'cors',
        `<CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><CORSRule>${allowed}<AllowedMethod>PUT</AllowedMethod><AllowedHeader>*</AllowedHeader><MaxAgeSeconds>3600</MaxAgeSeconds></CORSRule></CORSConfiguration>`,
      );
    },

    put: async (bucket: string, key: string, body: Uint8Array, headers: ObjectHeaders): Promise<void> => {
      await ask(at(bucket, key), {
        method: 'PUT',
        body: body as Uint8Array<ArrayBuffer>,
        headers: {
          'content-type': headers.contentType,
          ...(headers.cacheControl === undefined ? {} : { 'cache-control': headers.cacheControl }),
        },
      });
    },

    /** @returns the bytes; undefined where there is no such object. */
    get: async (bucket: string, key: string): Promise<Buffer | undefined> => {
      const response = await ask(at(bucket, key), { absent: [404] });
      return response.status === 404 ? undefined : Buffer.from(await response.arrayBuffer());
    },

    /** @returns the bytes as they come; undefined where there is no such object. */
    stream: async (bucket: string, key: string): Promise<Readable | undefined> => {
      const { status, body } = await ask(at(bucket, key), { absent: [404] });
      if (status === 404 || body === null) return undefined;
      return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
    },

    /** Removes an object, or nothing where there is none. */
    remove: async (bucket: string, key: string): Promise<void> => {
      await ask(at(bucket, key), { method: 'DELETE', absent: [404] });
    },

    /** @returns every object whose key begins so, in the order of keys. */
    async *list(bucket: string, prefix = ''): AsyncGenerator<ListedObject> {
      let from = '';
      do {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix,
          ...(from && { 'continuation-token': from }),
        });
        const answer = xml.parse(await (await ask(at(bucket, '', `?${query}`))).text());
        const { Contents, NextContinuationToken } = listSchema.parse(answer).ListBucketResult;
        for (const { Key, Size, LastModified } of Contents)
          yield { key: Key, bytes: Size, modified: LastModified };
        from = NextContinuationToken ?? '';
      } while (from !== '');
    },

    /**
     * @param publicOrigin where browsers find the store.
     * @returns an address by which whoever has it may put one object, once or again, of just that type and length.
     */
    presignPut: async (
      bucket: string,
      key: string,
      { contentType, bytes, expiresInS }: UploadTerms,
      publicOrigin = origin,
    ): Promise<string> => {
      const where = new URL(`${publicOrigin}/${bucket}/${encodeKey(key)}`);
      where.searchParams.set('X-Amz-Expires', String(expiresInS));
      const signed = await client.sign(where.href, {
        method: 'PUT',
        headers: { 'content-type': contentType, 'content-length': String(bytes) },
        aws: { signQuery: true, allHeaders: true },
      });
      return signed.url;
    },
  };
}

function encodeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}
