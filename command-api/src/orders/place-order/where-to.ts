import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { Actor } from '../../aggregate/decision.ts';
import type { Questions } from '../../context.ts';

/** @returns where it goes; undefined: it is picked up. @throws {Problem} where an address is none of the buyer's. */
export async function whereTo(
  { addressOf }: Pick<Questions, 'addressOf'>,
  { id }: Actor,
  { method, address, addressId }: Delivery,
): Promise<Address | undefined> {
  if (method === 'pickup') return undefined;
  if (addressId === undefined) return address;
  const own = await addressOf(id, addressId);
  if (own !== undefined) return own;
  throw new Problem('validation_failed', 'There is no such address in your book.', {
    details: [{ path: 'delivery.addressId', message: 'is none of yours' }],
  });
}
