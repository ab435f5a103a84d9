import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { Happening } from '../../aggregate/decision.ts';
import type { KeptAddress } from '../address.ts';
import type { AddressHappening } from '../address-kind.ts';

/** Decides that a person keeps an address. */
export function decideAddAddress(
  address: Address,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Happening<KeptAddress, AddressHappening> {
  const after = { id, version: 1, personId, address, createdAt: now.toISOString(), removed: false };
  return { type: 'address.added', after, changed: ['address'] };
}
