import { isDeepStrictEqual } from 'node:util';
import type { ChangeAddressBody } from '@vivarium/contracts/addresses/http.ts';
import { type Address, addressSchema } from '@vivarium/contracts/shared/address.ts';
import type { Decision } from '../../aggregate/decision.ts';
import type { KeptAddress } from '../address.ts';
import type { AddressHappening } from '../address-kind.ts';

/** Decides that an address is another from now on. */
export function decideChangeAddress(
  before: KeptAddress,
  patch: ChangeAddressBody,
): Decision<KeptAddress, AddressHappening> {
  const address = changed(before.address, patch);
  if (isDeepStrictEqual(address, before.address)) return 'unchanged';
  const after = { ...before, address, version: before.version + 1 };
  return { type: 'address.changed', after, changed: ['address'] };
}

/** What is null goes, what is not said stays. */
function changed(address: Address, patch: ChangeAddressBody): Address {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined);
  const left = Object.entries({ ...address, ...Object.fromEntries(said) }).filter(
    ([, value]) => value !== null,
  );
  return addressSchema.parse(Object.fromEntries(left));
}
