import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';

/** What an order is, in a word. */
export const statusWords: Readonly<Record<OrderItem['status'], MessageDescriptor>> = {
  pending: msg`Waiting for payment`,
  confirmed: msg`Paid`,
  shipped: msg`On its way`,
  delivered: msg`Done`,
  cancelled: msg`Called off`,
  returned: msg`Given back`,
};

/** Who holds the money now. */
export const holderWords: Readonly<Record<OrderItem['payment']['escrow'], MessageDescriptor>> = {
  none: msg`Nothing has been paid.`,
  held: msg`Vivarium holds the money until the buyer has what was ordered.`,
  released: msg`The seller has the money.`,
  refunded: msg`The buyer has the money back.`,
};

/** What happens by itself; {@link file://../../../contracts/src/orders/deadlines.ts} says when. */
export const dueWords: Readonly<Record<NonNullable<OrderItem['due']>['what'], MessageDescriptor>> = {
  unpaid: msg`Called off if nobody has paid by then`,
  unshipped: msg`Called off and paid back if nothing was handed over by then`,
  inspection: msg`The money goes to the seller if the buyer has said nothing by then`,
};

const chapters: Readonly<Record<string, MessageDescriptor>> = {
  place: msg`Ordered`,
  confirm: msg`Paid`,
  fail: msg`The payment failed`,
  expire: msg`Nobody paid in time`,
  cancel: msg`Called off`,
  withdraw: msg`No longer for sale`,
  'give-up': msg`Not sent in time, paid back`,
  ship: msg`Sent`,
  accept: msg`Accepted`,
  'pick-up': msg`Picked up`,
  complete: msg`Accepted without a word`,
  return: msg`Return asked for`,
  'accept-return': msg`Taken back`,
  dispute: msg`Complaint`,
  refund: msg`Paid back in part`,
  approve: msg`Looked at by a moderator`,
};

/** @returns what happened, in a word; a step that has none yet is called a change. */
export function chapterWord(what: string): MessageDescriptor {
  return chapters[what] ?? msg`Changed`;
}
