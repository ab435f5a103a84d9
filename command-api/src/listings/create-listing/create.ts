import type { CreateListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import { keyReused, type ListingDependencies } from '../../aggregate/execute.ts';
import { type Receipt, requestHash } from '../../aggregate/receipt.ts';
import { listingEvent } from '../listing-event.ts';
import { decideCreate } from './decide.ts';

/**
 * Creates a draft. With an `Idempotency-Key` it is created once, however often and however parallel it is asked for.
 * @throws {Problem} 422 with every path that is wrong; 409 when the key was used for another body.
 */
export async function createDraft(
  { store, clock, newId, hint }: ListingDependencies,
  sellerId: string,
  body: CreateListingBody,
  meta: CommandMeta,
): Promise<Receipt> {
  const now = clock();
  const id = newId();
  const decision = decideCreate(body, { id, sellerId, now });
  if (decision instanceof Problem) throw decision;
  // The prefixes keep a caller's key from ever being another listing's id.
  const createKey = meta.idempotencyKey === undefined ? `id:${id}` : `key:${meta.idempotencyKey}`;
  const createHash = requestHash('create', body);
  const event = listingEvent(decision, { id: newId(), now, cause: meta.cause });
  if (await store.insert(decision.after, event, { createKey, createHash })) {
    hint(id);
    return { id, version: 1, status: 'draft' };
  }
  const earlier = await store.byCreateKey(sellerId, createKey);
  if (earlier === undefined)
    throw new Problem('concurrent_change', 'The listing could not be created. Try again.');
  if (earlier.createHash !== createHash) throw keyReused();
  return { id: earlier.listing.id, version: 1, status: 'draft' };
}
