import { type DeliveryMethod, offeredWays } from '@vivarium/contracts/shared/delivery-method.ts';
import type { CheckoutLine } from './lines.ts';

/** As they are shown: most things are sent. */
const inOrder = ['shipping', 'pickup'] as const satisfies readonly DeliveryMethod[];

/** @returns the ways in which all of it can be had, as it is handed over together; none: not together. */
export function sharedWays(lines: readonly CheckoutLine[]): readonly DeliveryMethod[] {
  return inOrder.filter((way) => lines.every(({ listing }) => offeredWays(listing).includes(way)));
}
