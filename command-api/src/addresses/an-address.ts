import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { KeptAddress } from './address.ts';

/** Test data: where somebody lives. */
export function anAddress(parts: Partial<Address> = {}): Address {
  return {
    name: 'Anna Keeper',
    line1: '12 Lizard Lane',
    line2: 'Flat 3',
    city: 'Austin',
    region: 'TX',
    postcode: '78701',
    country: 'US',
    phone: '+1 512 555 0100',
    ...parts,
  };
}

/** Test data: the same, kept. */
export function aKeptAddress(parts: Partial<KeptAddress> = {}): KeptAddress {
  return {
    id: '01934f3e-0000-7000-8000-0000000000a1',
    version: 1,
    personId: '01934f3e-0000-7000-8000-00000000000a',
    address: anAddress(),
    createdAt: '2026-11-01T10:00:00.000Z',
    removed: false,
    ...parts,
  };
}
