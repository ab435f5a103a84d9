import type { OwnMedia, PresignAnswer } from '@vivarium/contracts/media/http.ts';
import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import type { MarketClient } from '../client/market-client.ts';
import { waitUntil } from '../services/wait-until.ts';

/** A file as somebody uploads it. */
export interface GivenFile {
  bytes: Uint8Array;
  contentType?: string;
  name?: string;
  purpose?: Purpose;
}

/** Uploads a file as a browser does: asks where to, and sends it there. @returns the id of the upload. */
export async function upload(client: MarketClient, token: string, file: GivenFile): Promise<string> {
  const { bytes, contentType = 'image/jpeg', name = 'picture', purpose = 'listing' } = file;
  const { items } = await client.request<PresignAnswer>('POST', '/media/presign', {
    token,
    body: { files: [{ name, contentType, size: bytes.byteLength, purpose }] },
  });
  const [one] = items;
  if (one === undefined) throw new Error('no address was given');
  const { method, url, headers } = one;
  const put = await fetch(url, { method, headers, body: bytes as Uint8Array<ArrayBuffer> });
  if (!put.ok) throw new Error(`the store answered ${put.status}: ${await put.text()}`);
  return one.id;
}

/** @returns what became of an upload: a picture may be shown before all is made of it. @throws when nothing does within the time. */
export async function settled(
  client: MarketClient,
  token: string,
  id: string,
  timeoutMs = 30_000,
): Promise<OwnMedia> {
  const isOver = ({ status }: OwnMedia) => status === 'ready' || status === 'rejected';
  return whenIt(isOver, { client, token, id, timeoutMs });
}

/** @returns a picture of a listing with all that is made of it, or what was refused. */
export async function wholeOf(
  client: MarketClient,
  token: string,
  id: string,
  timeoutMs = 60_000,
): Promise<OwnMedia> {
  const isWhole = ({ status, variants }: OwnMedia) =>
    status === 'rejected' || variants.some(({ format }) => format === 'avif');
  return whenIt(isWhole, { client, token, id, timeoutMs });
}

interface Awaited {
  client: MarketClient;
  token: string;
  id: string;
  timeoutMs: number;
}

async function whenIt(
  is: (upload: OwnMedia) => boolean,
  { client, token, id, timeoutMs }: Awaited,
): Promise<OwnMedia> {
  let last: OwnMedia | undefined;
  const isSo = await waitUntil(
    async () => {
      last = await client.request<OwnMedia>('GET', `/account/media/${id}`, { token });
      return is(last);
    },
    { timeoutMs, intervalMs: 50 },
  );
  if (!isSo || last === undefined) throw new Error(`nothing became of it: ${JSON.stringify(last)}`);
  return last;
}
