import type { Actor } from '../../aggregate/decision.ts';
import { requestHash } from '../../aggregate/receipt.ts';
import type { PlacingDependencies } from './dependencies.ts';

/** By what it is known that the same is asked for once more. */
export interface AskedHash {
  /** As it is kept: an address may be in what was asked for, and whoever has the store alone must not try out which. */
  keyed: string;
  /** As it was kept before it had a key. What was bought then under a key may be asked for once more for a day. */
  plain: string;
}

export function askedHash(
  { sealing }: Pick<PlacingDependencies, 'sealing'>,
  { id }: Actor,
  command: string,
  body: unknown,
): AskedHash {
  const plain = requestHash(command, body);
  return { keyed: sealing.digest(plain, `what ${id} has ordered`).toString('base64url'), plain };
}
