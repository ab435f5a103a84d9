import { t } from '@lingui/core/macro';
import type { MyListing } from '@vivarium/contracts/listings/http/own.ts';
import { type ApiError, isApiError } from '../api/api-error.ts';
import { sentence } from '../api/form-errors.ts';
import { removeListing, statusAfter, transition, whatIsThere } from '../api/listings.ts';
import { statusWord } from '../format/status.ts';

export type ManyAction = 'publish' | 'hide' | 'remove';

/** What came of it. */
export interface ManyResult {
  action: ManyAction;
  /** As they are now. */
  done: MyListing[];
  failed: { listing: MyListing; why: string }[];
}

/** Requests at once: a seller's thousands must not crowd out everybody else's. */
const AT_ONCE = 3;
/** Milliseconds before what was too much is tried again, and how often. */
const REST = 2000;
const MOST_RESTS = 30;

/**
 * Publishes, hides or removes listings one by one: each for itself works or says why not.
 *
 * @param onProgress told how many have been tried
 * @param signal aborted: what has not begun is not done, and is in no part of the result
 */
export async function doToMany(
  action: ManyAction,
  listings: readonly MyListing[],
  onProgress: (tried: number) => void,
  signal: AbortSignal,
): Promise<ManyResult> {
  const result: ManyResult = { action, done: [], failed: [] };
  const waiting = [...listings];
  let tried = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const listing = next;
      try {
        result.done.push(await patiently(() => doToOne(action, listing)));
      } catch (error) {
        result.failed.push({ listing, why: await whyOf(error, listing) });
      }
      tried += 1;
      onProgress(tried);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}

async function doToOne(action: ManyAction, listing: MyListing): Promise<MyListing> {
  if (action === 'remove') {
    await removeListing(listing.id);
    return { ...listing, status: 'removed' };
  }
  const { version, status } = await transition(listing.id, action, listing.version).catch(
    async (error: unknown) => {
      // Done already, here or elsewhere: what was wanted is so.
      const now = isApiError(error) && error.status === 412 ? await there(listing, error) : undefined;
      if (now?.status === statusAfter[action]) return now;
      throw error;
    },
  );
  return { ...listing, version, status };
}

const there = ({ id, version }: MyListing, refusal: ApiError) =>
  whatIsThere(id, version, refusal).catch(() => undefined);

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let rests = 0; ; rests += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isApiError(error) || error.status !== 429 || rests >= MOST_RESTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, REST));
    }
  }
}

async function whyOf(error: unknown, listing: MyListing): Promise<string> {
  if (!isApiError(error)) return t`That did not work.`;
  if (error.details.length > 0) return error.details.map(({ message }) => sentence(message)).join(' ');
  if (error.status === 404) return t`It was removed elsewhere meanwhile.`;
  if (error.status !== 409 && error.status !== 412) return sentence(error.message);
  const now = await there(listing, error);
  if (now === undefined) return t`It was changed elsewhere meanwhile.`;
  const state = statusWord(now.status);
  return t`It was changed elsewhere meanwhile. This is how it is now: ${state}.`;
}
