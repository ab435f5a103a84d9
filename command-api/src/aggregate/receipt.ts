import { createHash } from 'node:crypto';

/** The answer to a command that came with an `Idempotency-Key`, as it is remembered. */
export interface KeptReceipt<Answer> {
  key: string;
  /** See {@link requestHash}. */
  requestHash: string;
  answer: Answer;
  /** When the command was carried out. */
  at: Date;
}

/** How long a receipt is kept, and how many of one aggregate at most. */
export interface Keeping {
  forMs: number;
  most: number;
}

/**
 * A client that has no answer may ask again for a day. The bound is far above what a person can do in it; a key that falls
 * beyond it is taken for a new one.
 */
export const keeping: Keeping = { forMs: 24 * 60 * 60 * 1000, most: 10_000 };

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
