import { createHash } from 'node:crypto';

/** The answer to a command that came with an `Idempotency-Key`, as it is remembered. */
export interface KeptReceipt<Answer> {
  key: string;
  /** See {@link requestHash}. */
  requestHash: string;
  answer: Answer;
}

/** Receipts that are kept of one aggregate; older keys are forgotten. */
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
