import { setTimeout as wait } from 'node:timers/promises';
import type { PresignAnswer } from '@vivarium/contracts/media/http.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { waitUntil } from '../../services/wait-until.ts';

/** An upload that was announced, the listing that names it, and when what was seen of it, in milliseconds since 1970. */
export interface Arriving {
  id: string;
  listingId: string;
  address: PresignAnswer['items'][number];
  bytes: Buffer;
  /** The store has answered that it has all of it. */
  sentAt: number;
  /** The listing's own answer shows it. */
  listedAt: number;
  /** A variant of it was fetched, from where the page fetches it. */
  shownAt: number;
}

const [HEAR_EVERY_MS, LOOK_EVERY_MS] = [5, 40];
const PATIENCE_MS = 60_000;

export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Announces an upload and publishes a listing that names it already. */
export async function announce(client: MarketClient, token: string, bytes: Buffer): Promise<Arriving> {
  const file = { name: 'p.jpg', contentType: 'image/jpeg', size: bytes.length, purpose: 'listing' };
  const body = { files: [file] };
  const { items } = await client.request<PresignAnswer>('POST', '/media/presign', { token, body });
  const [address] = items;
  if (address === undefined) throw new Error('no address was given');
  const { id } = address;
  const { id: listingId } = await client.createListing(token, aBallPython({ media: [{ id }] }));
  await client.publish(token, listingId);
  const isThere = () =>
    client.listing(listingId).then(
      () => true,
      () => false,
    );
  if (!(await waitUntil(isThere, { timeoutMs: PATIENCE_MS }))) throw new Error('the listing is not shown');
  const never = Number.NaN;
  return { id, listingId, address, bytes, sentAt: never, listedAt: never, shownAt: never };
}

/** Where uploads go, and how it is known that they have come. */
export interface Arrival {
  client: MarketClient;
  origin: string;
  /** @returns whether the stream has said that an upload is ready, which costs nothing to ask */
  isReady(id: string): boolean;
}

/** Sends the files at a steady rate; once the stream says that one is ready, its listing is looked at until it shows it, as a page does. */
export async function uploadSteadily(
  arrival: Arrival,
  all: readonly Arriving[],
  rate: number,
): Promise<void> {
  const began = performance.now();
  const going: Promise<void>[] = [];
  for (const [i, one] of all.entries()) {
    await wait(Math.max(0, began + (i * 1000) / rate - performance.now()));
    going.push(arrive(arrival, one));
  }
  await Promise.all(going);
}

async function arrive({ client, origin, isReady }: Arrival, one: Arriving): Promise<void> {
  const { method, url, headers } = one.address;
  const put = await fetch(url, { method, headers, body: new Uint8Array(one.bytes) });
  if (!put.ok) throw new Error(`the store answered ${put.status}`);
  one.sentAt = now();
  while (now() - one.sentAt < PATIENCE_MS) {
    await wait(isReady(one.id) ? LOOK_EVERY_MS : HEAR_EVERY_MS);
    if (!isReady(one.id)) continue;
    const [image] = (await client.listing(one.listingId)).images;
    const variant = image?.variants.find(({ format }) => format === 'avif') ?? image?.variants[0];
    if (variant === undefined) continue;
    one.listedAt = now();
    const shown = await fetch(`${origin}${variant.url}`);
    await shown.arrayBuffer();
    if (!shown.ok) throw new Error(`a variant answers ${shown.status}`);
    one.shownAt = now();
    return;
  }
}
