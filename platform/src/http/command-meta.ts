import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { Request } from 'express';
import { invalid } from './invalid.ts';
import { currentCause } from './request-context.ts';

/** What comes with a command beside its body. */
export interface CommandMeta {
  cause: Cause;
  /** The caller's own name for this command: repeated, it has one effect. */
  idempotencyKey?: string | undefined;
  /** The version that the caller saw; anything else at the store refuses the command. */
  ifMatch?: number | undefined;
}

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/;

/** @returns the `Idempotency-Key`. @throws {Problem} 400 unless it is 1 to 128 visible ASCII characters. */
export function parseIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined || VISIBLE_ASCII.test(header)) return header;
  throw invalid('Idempotency-Key', 'must be 1 to 128 visible ASCII characters');
}

/** @returns the version in an `If-Match` such as `"7"`; `*` asks for nothing. @throws {Problem} 400 for other text. */
export function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const digits = /^\s*(?:W\/)?"?([1-9]\d{0,9})"?\s*$/.exec(header)?.[1];
  if (digits !== undefined) return Number(digits);
  throw invalid('If-Match', 'must be a version in quotes, such as "7"');
}

/** @returns what the headers of a request say beside its body. @throws {Problem} 400 for a header that is no good. */
export function commandMetaOf(request: Request): CommandMeta {
  return {
    cause: currentCause(),
    idempotencyKey: parseIdempotencyKey(request.get('idempotency-key')),
    ifMatch: parseIfMatch(request.get('if-match')),
  };
}
