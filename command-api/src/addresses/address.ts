import type { Address } from '@vivarium/contracts/shared/address.ts';

/** An address in the book of its person. */
export interface KeptAddress {
  id: string;
  version: number;
  personId: string;
  address: Address;
  createdAt: string;
  removed: boolean;
}
