import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { absentAs, breakingOffAsOutage, toldApart } from './outage.ts';

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

interface Seen {
  region?: string | undefined;
  publicUrl?: string | undefined;
  timeoutMs?: number;
}

const CONNECTING_MS = 5000;
const TIMEOUT_MS = 20_000;

/**
 * A client of an S3 store: no connection is opened before something is asked. What fails is not tried again here: whoever asks
 * knows how long it may wait.
 * @param url with access key and secret as user and password; its path is that of the store, buckets are below it.
 * @param options `region` as the store calls it; `publicUrl`, where browsers find it, if that is elsewhere; `timeoutMs`, within
 *   which an answer has to begin, and something to come of one that has begun: it may go on for as long as it does
 * @throws from all of it {@link S3Unavailable} while the store is away, and {@link S3Refusal} where it refuses
 */
export function openS3(url: string, { region = 'us-east-1', publicUrl, timeoutMs = TIMEOUT_MS }: Seen = {}) {
  const { username, password, origin } = new URL(url);
  const credentials = {
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  };
  // Sums beside the bytes are not known to every store, and to no browser that puts by an address.
  const sums = 'WHEN_REQUIRED' as const;
  const settings = {
    ...{ credentials, region, forcePathStyle: true, maxAttempts: 1 },
    ...{ requestChecksumCalculation: sums, responseChecksumValidation: sums },
    requestHandler: {
      ...{ connectionTimeout: CONNECTING_MS, socketTimeout: timeoutMs },
      ...{ requestTimeout: timeoutMs, throwOnRequestTimeout: true },
    },
  };
  const client = new S3Client({ ...settings, endpoint: origin });
  const asSeenOutside = publicUrl === undefined ? client : new S3Client({ ...settings, endpoint: publicUrl });

  return {
    buckets: (): Promise<string[]> =>
      toldApart(async () => {
        const { Buckets = [] } = await client.send(new ListBucketsCommand());
        return Buckets.flatMap(({ Name }) => Name ?? []);
      }),

    /** Makes a bucket where it is missing. */
    ensureBucket: async (bucket: string): Promise<void> => {
      await absentAs(409, () => client.send(new CreateBucketCommand({ Bucket: bucket })));
    },

    /** Lets everybody read the objects of a bucket, and nobody list them. */
    openToReaders: async (bucket: string): Promise<void> => {
      const resource = `arn:aws:s3:::${bucket}/*`;
      const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: resource };
      const policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
      await toldApart(() => client.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: policy })));
    },

    /** Lets pages of these origins put what they have an address for into a bucket. */
    openToUploads: async (bucket: string, origins: readonly string[]): Promise<void> => {
      const rule = {
        ...{ AllowedOrigins: [...origins], AllowedMethods: ['PUT'], AllowedHeaders: ['*'] },
        MaxAgeSeconds: 3600,
      };
      const body = { Bucket: bucket, CORSConfiguration: { CORSRules: [rule] } };
      await toldApart(() => client.send(new PutBucketCorsCommand(body)));
    },

    put: async (bucket: string, key: string, body: Uint8Array, headers: ObjectHeaders): Promise<void> => {
      const { contentType: ContentType, cacheControl: CacheControl } = headers;
      const object = { Bucket: bucket, Key: key, Body: body, ContentType, CacheControl };
      await toldApart(() => client.send(new PutObjectCommand(object)));
    },

    /** @returns the bytes; undefined where there is no such object. */
    get: (bucket: string, key: string): Promise<Buffer | undefined> =>
      absentAs(404, async () => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body && Buffer.from(await Body.transformToByteArray());
      }),

    /** @returns the bytes as they come, which fail as asking does; undefined where there is no such object. */
    stream: (bucket: string, key: string): Promise<Readable | undefined> =>
      absentAs(404, async () => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body instanceof Readable ? breakingOffAsOutage(Body) : undefined;
      }),

    /** Removes an object, or nothing where there is none. */
    remove: async (bucket: string, key: string): Promise<void> => {
      await absentAs(404, () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },

    /** @returns every object whose key begins so, in the order of keys. */
    async *list(bucket: string, prefix = ''): AsyncGenerator<ListedObject> {
      let from: string | undefined;
      do {
        const page = { Bucket: bucket, Prefix: prefix, ContinuationToken: from };
        const answer = await toldApart(() => client.send(new ListObjectsV2Command(page)));
        for (const { Key, Size, LastModified } of answer.Contents ?? [])
          if (Key !== undefined && LastModified !== undefined)
            yield { key: Key, bytes: Size ?? 0, modified: LastModified };
        from = answer.NextContinuationToken;
      } while (from !== undefined && from !== '');
    },

    /**
     * @returns an address by which whoever has it may put one object, once or again, of just that type and length.
     */
    presignPut: (
      bucket: string,
      key: string,
      { contentType, bytes, expiresInS }: UploadTerms,
    ): Promise<string> => {
      const object = { Bucket: bucket, Key: key, ContentType: contentType, ContentLength: bytes };
      return getSignedUrl(asSeenOutside, new PutObjectCommand(object), {
        expiresIn: expiresInS,
        signableHeaders: new Set(['content-type', 'content-length', 'host']),
      });
    },
  };
}
