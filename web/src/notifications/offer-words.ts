import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';

type News = NonNullable<NotificationItem['offer']>;

const forBuyer: Partial<Record<News['step'], MessageDescriptor>> = {
  countered: msg`The seller names another price: accept it, name yours or decline`,
  accepted: msg`Your offer is accepted: order at this price before its time has passed`,
  declined: msg`The seller has declined your offer`,
  withdrawn: msg`The seller has taken their price back`,
  expired: msg`The offer has expired. Nothing is to be done`,
  closed: msg`It is no longer for sale, and your offer has come to nothing`,
  repriced: msg`It costs another currency by now: make another offer`,
};

const forSeller: Partial<Record<News['step'], MessageDescriptor>> = {
  made: msg`An offer for it: accept it, name another price or decline`,
  countered: msg`The buyer names another price: accept it, name yours or decline`,
  accepted: msg`The buyer has accepted your price and may order at it`,
  accepted_unasked: msg`An offer was accepted by itself, as you wished`,
  declined: msg`The buyer has declined your price`,
  withdrawn: msg`The buyer has taken their offer back`,
  expired: msg`The offer has expired. Your listing stays as it is`,
};

/** @returns what a party of an offer is told of one of its steps, in a line. */
export function offerNewsWord({ role, step }: News): MessageDescriptor {
  return (role === 'buyer' ? forBuyer : forSeller)[step] ?? msg`There is news of an offer`;
}
