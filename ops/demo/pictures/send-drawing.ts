import type { OwnMedia } from '@vivarium/contracts/media/http.ts';
import { type MarketClient, Refusal } from '../../client/market-client.ts';
import { upload } from '../../media/upload.ts';
import { waitUntil } from '../../services/wait-until.ts';

/** The store may be on its way: building it takes minutes. */
const STORE_PATIENCE_MS = 20 * 60_000;
const ASK_EVERY_MS = 5000;
/** Whoever makes the pictures may be away; what was sent is made later then. */
const MADE_WITHIN_MS = 2 * 60_000;
const MADE_EVERY_MS = 300;

/**
 * Sends a drawing, and returns once it is made: whoever tries out the market meanwhile waits behind one of them at most.
 * @returns the id of the upload; undefined where it was refused. @throws when no store takes it, or the signal is aborted.
 */
export async function sendDrawing(
  client: MarketClient,
  token: string,
  bytes: Buffer,
  signal: AbortSignal,
): Promise<string | undefined> {
  let id: string | undefined;
  let last: unknown;
  const isSent = await waitUntil(
    async () => {
      try {
        id = await upload(client, token, { bytes, name: 'drawing.jpg' });
        return true;
      } catch (error) {
        last = error;
        // What waiting does not mend.
        if (error instanceof Refusal && error.status < 500) return true;
        return false;
      }
    },
    { timeoutMs: STORE_PATIENCE_MS, intervalMs: ASK_EVERY_MS, signal },
  );
  if (!isSent || id === undefined) throw last;
  const path = `/account/media/${id}`;
  let status: OwnMedia['status'] | undefined;
  const isMade = async () => {
    ({ status } = await client.request<OwnMedia>('GET', path, { token }));
    return status === 'ready' || status === 'rejected';
  };
  await waitUntil(isMade, { timeoutMs: MADE_WITHIN_MS, intervalMs: MADE_EVERY_MS, signal });
  return status === 'rejected' ? undefined : id;
}
