import { createHash } from 'node:crypto';
import type { ListingStatus } from '@vivarium/contracts/listings/status.ts';

/** The answer to a command on a listing. */
export interface Receipt {
  id: string;
  version: number;
  status: ListingStatus;
}

/** What a listing remembers of a command that came with an `Idempotency-Key`. */
export interface KeptReceipt {
  key: string;
  /** SHA-256 of the command and its body. */
  requestHash: string;
  version: number;
  status: ListingStatus;
}

/** Receipts that a listing keeps; older keys are forgotten. */
export const KEPT_RECEIPTS = 20;

/** @returns SHA-256 of a command and its body, whatever the order of the body's keys. */
export function requestHash(command: string, body: unknown): string {
  return createHash('sha256')
    .update(`${command}\n${canonicalJson(body)}`)
    .digest('base64url');
}

function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    }) ?? ''
  );
}
