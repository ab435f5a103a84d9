import type { IncomingMessage, ServerResponse } from 'node:http';
import { bucketOf, shownBuckets } from '@vivarium/contracts/media/places.ts';
import { MEDIA_PATH } from '@vivarium/contracts/shared/picture.ts';
import { withoutCredentials } from '../services/without-credentials.ts';

/** Where the store keeps what everybody may see, as the gateway reaches it. */
export interface MediaStore {
  /** Without credentials: what is served is open to readers. */
  origin: string;
  prefix: string;
}

/** What a key is made of: nothing that a store could take for more, and no way out of the bucket. */
const path = new RegExp(`^${MEDIA_PATH}(${shownBuckets.join('|')})/((?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*)$`);

/**
 * What comes with strangers' pictures: whatever they are, nothing in them runs, and no page is made of them. They never
 * change, since their names follow from what they are.
 */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
/** Of what the store says, all that is told. */
const told = new Set([
  'accept-ranges',
  'content-length',
  'content-range',
  'content-type',
  'date',
  'etag',
  'last-modified',
]);

/** @returns where the store has what a path names; undefined for what is no picture. */
export function storePathOf(requested: string, prefix: string): string | undefined {
  const [, bucket, key] = path.exec(requested) ?? [];
  const known = shownBuckets.find((name) => name === bucket);
  return known === undefined ? undefined : `/${bucketOf(known, prefix)}/${key}`;
}

/** @returns the store as the gateway sees it; undefined where there is none. */
export function mediaStoreAt(url: string | undefined, prefix: string): MediaStore | undefined {
  return url === undefined ? undefined : { origin: withoutCredentials(url), prefix };
}

/** Leaves of a request what a store needs to answer it: no cookie and no token goes there. */
export function plainRequest({ headers: given }: IncomingMessage): void {
  for (const name of Object.keys(given)) {
    if (!['range', 'if-none-match', 'if-range', 'if-modified-since', 'connection'].includes(name)) {
      delete given[name];
    }
  }
}

/** Makes of the store's answer ours: its own headers go, and those for strangers' pictures come. */
export function asMedia(answer: IncomingMessage, response: ServerResponse): void {
  for (const name of Object.keys(answer.headers)) if (!told.has(name)) delete answer.headers[name];
  const isThere = (answer.statusCode ?? 500) < 400;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (isThere) return;
  // The store's words are for its own clients.
  response.setHeader('Cache-Control', 'no-store');
  answer.statusCode = (answer.statusCode ?? 500) >= 500 ? 503 : 404;
  answer.headers['content-type'] = 'text/plain';
}
