import { createHash, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { KEY_BYTES, openSealed, seal } from '../keys/sealing.ts';

/** Keys that wrap other keys: the first of them wraps, each opens what it has wrapped. */
export interface MasterKeys {
  /** @param about what the key is for; see {@link seal}. */
  wrap(about: string, key: Buffer): Buffer;
  /** @throws where the master key that has wrapped it is not among these, or it was not wrapped for this. */
  unwrap(about: string, wrapped: Buffer): Buffer;
  /** @returns whether the newest of them has wrapped it. */
  isCurrent(wrapped: Buffer): boolean;
}

const ID_BYTES = 8;
const LEAST_CHARACTERS = 32;

/**
 * Master keys as configuration says them: long words that nobody guesses, the newest first, commas between them. A new one
 * is put before the others; the old stay until nothing is wrapped by them any more.
 */
export const masterKeysSchema = z
  .string()
  .refine(
    (text) => secretsIn(text).every((secret) => secret.length >= LEAST_CHARACTERS),
    `each key must have at least ${LEAST_CHARACTERS} characters`,
  );

const secretsIn = (text: string) => text.split(',').map((secret) => secret.trim());

/** @param text as {@link masterKeysSchema} takes it; the keys are derived from them by HKDF-SHA-256 (RFC 5869). */
export function masterKeysOf(text: string): MasterKeys {
  const masters = secretsIn(text).map((secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'vivarium master key', KEY_BYTES));
    const id = createHash('sha256').update('id of').update(key).digest().subarray(0, ID_BYTES);
    return { id, key };
  });
  const [current] = masters;
  if (current === undefined) throw new Error('there is no master key');
  const idOf = (wrapped: Buffer) => wrapped.subarray(0, ID_BYTES);
  return {
    wrap: (about, key) => Buffer.concat([current.id, seal(current.key, about, key)]),
    isCurrent: (wrapped) => current.id.equals(idOf(wrapped)),
    unwrap: (about, wrapped) => {
      const master = masters.find(({ id }) => id.equals(idOf(wrapped)));
      if (master === undefined) throw new Error('none of PRIVATE_DATA_KEYS has wrapped this key');
      return openSealed(master.key, about, wrapped.subarray(ID_BYTES));
    },
  };
}
