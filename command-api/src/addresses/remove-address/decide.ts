import type { Happening } from '../../aggregate/decision.ts';
import type { KeptAddress } from '../address.ts';
import type { AddressHappening } from '../address-kind.ts';

/** Decides to forget an address. */
export function decideRemoveAddress(before: KeptAddress): Happening<KeptAddress, AddressHappening> {
  const after = { ...before, removed: true, version: before.version + 1 };
  return { type: 'address.removed', after, changed: ['removed'] };
}
