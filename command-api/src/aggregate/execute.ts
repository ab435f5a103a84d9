import { Problem } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { NewId } from '@vivarium/contracts/shared/id.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor, Decide, Listing } from '../listings/decision.ts';
import type { StoredListing } from '../listings/listing-document.ts';
import { listingEvent } from '../listings/listing-event.ts';
import type { ListingStore } from '../listings/listings.store.ts';
import type { Hint } from './outbox/hints.ts';
import { KEPT_RECEIPTS, type Receipt } from './receipt.ts';

export interface ListingDependencies {
  store: ListingStore;
  clock: Clock;
  newId: NewId;
  hint: Hint;
}

/** A command on a listing that exists. */
export interface ListingCommand {
  id: string;
  actor: Actor;
  meta: CommandMeta;
  /** Says who may give it. */
  refuse: (listing: Listing, actor: Actor) => Problem | undefined;
  /** Hash of the command and its body; see {@link requestHash}. */
  requestHash: string;
  decide: Decide;
}

/** Attempts to get a change in between those of others before giving up. Each lost race is somebody else's success. */
const ATTEMPTS = 40;

/**
 * Reads, decides and writes if nobody else has written since; otherwise reads and decides again, unless the caller
 * named the version that they saw.
 * @throws {Problem} what the decision refuses, 404, 403, 412, or 409 when the race cannot be won.
 */
export async function execute(dependencies: ListingDependencies, command: ListingCommand): Promise<Receipt> {
  const { store, clock, newId, hint } = dependencies;
  const { id, actor, meta, refuse, decide } = command;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await store.byId(id);
    if (stored === undefined) throw listingNotFound();
    const { listing, receipts } = stored;
    const refusal = refuse(listing, actor);
    if (refusal !== undefined) throw refusal;
    const earlier = earlierReceipt(stored, command);
    if (earlier !== undefined) return earlier;
    if (meta.ifMatch !== undefined && meta.ifMatch !== listing.version)
      throw versionMismatch(listing.version);
    const now = clock();
    const decision = decide(listing, now);
    if (decision instanceof Problem) throw decision;
    if (decision === 'unchanged') return receiptOf(listing);
    const { after } = decision;
    const event = listingEvent(decision, { id: newId(), now, cause: meta.cause });
    const kept =
      meta.idempotencyKey === undefined
        ? receipts
        : [
            ...receipts,
            {
              key: meta.idempotencyKey,
              requestHash: command.requestHash,
              version: after.version,
              status: after.status,
            },
          ].slice(-KEPT_RECEIPTS);
    if (await store.replace(after, event, kept)) {
      hint(id);
      return receiptOf(after);
    }
  }
  throw new Problem('concurrent_change', 'The listing is being changed by others all the time. Try again.');
}

function earlierReceipt({ listing, receipts }: StoredListing, command: ListingCommand): Receipt | undefined {
  const kept = receipts.find(({ key }) => key === command.meta.idempotencyKey);
  if (kept === undefined) return undefined;
  if (kept.requestHash !== command.requestHash) throw keyReused();
  return { id: listing.id, version: kept.version, status: kept.status };
}

export function receiptOf({ id, version, status }: Listing): Receipt {
  return { id, version, status };
}

/** The same words whether it never was or cannot be told. */
export function listingNotFound(): Problem {
  return new Problem('listing_not_found', 'There is no such listing.');
}

export function keyReused(): Problem {
  return new Problem('idempotency_key_reused', 'The Idempotency-Key belongs to another request.');
}

function versionMismatch(version: number): Problem {
  return new Problem('version_mismatch', `The listing is at version ${version} by now.`);
}
