import type { OwnMedia } from '@vivarium/contracts/media/http.ts';
import { bucketOf } from '@vivarium/contracts/media/places.ts';
import type { RefusalReason } from '@vivarium/contracts/media/uploads.ts';
import { openS3 } from '@vivarium/platform/s3/client.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import type { Kind, Photographer } from './photographer.ts';

const reasons: Readonly<Record<Kind, RefusalReason | null>> = {
  picture: null,
  half: 'broken',
  harmful: 'harmful',
};

interface Looked {
  client: MarketClient;
  origin: string;
  /** Whether all that is ever made of a picture has to be there, and not what is shown first alone. */
  isWhole: boolean;
}

/** @returns where what somebody has uploaded is not what has to become of it, or is not shown as they said, in words. */
export async function wrongOf(someone: Photographer, looked: Looked): Promise<string[]> {
  const { client } = looked;
  const differences: string[] = [];
  const isThere = new Set<string>();
  for (const [id, kind] of someone.sent) {
    const found = await ownMedia(client, someone.token, id);
    if (someone.removed.has(id)) {
      if (found !== undefined) differences.push(`${id} was removed and is ${found.status}`);
      continue;
    }
    const wrong = found === undefined ? 'is gone' : wrongIn(found, kind, looked.isWhole);
    if (wrong !== undefined) differences.push(`${kind} ${id} ${wrong}`);
    else if (kind === 'picture' && found !== undefined) {
      isThere.add(id);
      differences.push(...(await unserved(found, looked.origin)));
    }
  }
  const wanted = someone.attached.filter((id) => isThere.has(id));
  const { images } = await client.listing(someone.listing, someone.token);
  const shown = images.map(({ id }) => id);
  if (shown.join() !== wanted.join())
    differences.push(`listing ${someone.listing} shows ${shown} instead of ${wanted}`);
  return differences;
}

async function ownMedia(client: MarketClient, token: string, id: string): Promise<OwnMedia | undefined> {
  try {
    return await client.request<OwnMedia>('GET', `/account/media/${id}`, { token });
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

function wrongIn({ status, reason, variants }: OwnMedia, kind: Kind, isWhole: boolean): string | undefined {
  const expected = kind === 'picture' ? 'ready' : 'rejected';
  if (status !== expected || reason !== reasons[kind]) return `is ${status} (${reason})`;
  const isMissing = isWhole && kind === 'picture' && !variants.some(({ format }) => format === 'avif');
  return isMissing ? 'has no more than what is shown first' : undefined;
}

/** @returns what is said to be shown and is not served to everybody as what it is. */
async function unserved({ id, variants }: OwnMedia, origin: string): Promise<string[]> {
  const answers = await Promise.all(
    variants.map(async ({ url, format }) => {
      const { status, headers } = await fetch(`${origin}${url}`, { method: 'HEAD' });
      const isServed = status === 200 && headers.get('content-type') === `image/${format}`;
      return isServed ? [] : [`${url} of ${id} answers ${status} ${headers.get('content-type')}`];
    }),
  );
  return answers.flat();
}

/** @returns the uploads that wait although all has become of them what is to, in words. */
export async function leftWaiting(s3Url: string): Promise<string[]> {
  const left: string[] = [];
  for await (const { key } of openS3(s3Url).list(bucketOf('tmp', ''))) left.push(`${key} still waits`);
  return left;
}
