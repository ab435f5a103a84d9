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

/** @returns what became of an upload. @throws when nothing does within the time. */
export async function settled(
  client: MarketClient,
  token: string,
  id: string,
  timeoutMs = 30_000,
): Promise<OwnMedia> {
  let last: OwnMedia | undefined;
  const isSettled = await waitUntil(
    async () => {
      last = await client.request<OwnMedia>('GET', `/account/media/${id}`, { token });
      return last.status === 'ready' || last.status === 'rejected';
    },
    { timeoutMs, intervalMs: 50 },
  );
  if (!isSettled || last === undefined) throw new Error(`nothing became of it: ${JSON.stringify(last)}`);
  return last;
}
