import { t } from '@lingui/core/macro';
import type { DeliveryMethod } from '@vivarium/contracts/shared/delivery-method.ts';

interface Handed {
  delivery?: readonly DeliveryMethod[] | undefined;
  /** Where it would be picked up, as far as that is known. */
  location?: { city: string };
}

/** @returns how alone something can be had, e.g. `Pickup only, in Portland`; undefined where its seller offers every way. */
export function onlyWay({ delivery, location }: Handed): string | undefined {
  if (delivery === undefined || delivery.length !== 1) return undefined;
  if (delivery[0] === 'shipping') return t`Sent only`;
  const { city } = location ?? {};
  return city === undefined ? t`Pickup only` : t`Pickup only, in ${city}`;
}
