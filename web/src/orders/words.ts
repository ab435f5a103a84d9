import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TransferKind } from '@vivarium/contracts/money/http.ts';
import type { Declaration } from '@vivarium/contracts/orders/declarations.ts';
import type { AnswerKind, DisputeReason } from '@vivarium/contracts/orders/state.ts';
import type { NextStep } from './next-step.ts';
import type { Ahead, Holder, Standing } from './standing.ts';

/** What an order is, in a word. */
export const statusWords: Readonly<Record<Standing, MessageDescriptor>> = {
  pending: msg`Waiting for payment`,
  looked_at: msg`A moderator looks at it first`,
  authorised: msg`The payment is under way`,
  confirmed: msg`Paid`,
  shipped: msg`On its way`,
  handed_over: msg`Handed over to the buyer`,
  delivered: msg`Done`,
  cancelled: msg`Called off`,
  returned: msg`Given back`,
  paid_back: msg`Paid back`,
};

/** Who holds the money now. */
export const holderWords: Readonly<Record<Holder, MessageDescriptor>> = {
  none: msg`Nothing has been paid.`,
  bank: msg`The buyer’s bank has set it aside; nothing has been taken yet.`,
  held: msg`Vivarium holds the money until the buyer has what was ordered.`,
  released: msg`The seller has the money.`,
  on_its_way_back: msg`The money is on its way back to the buyer.`,
  sent_back: msg`The bank of the buyer did not take the money back. Vivarium has it, and they get it in another way.`,
  refunded: msg`The buyer has the money back.`,
};

/** What happens by itself; {@link file://../../../contracts/src/orders/deadlines.ts} says when. */
export const dueWords: Readonly<Record<Ahead, MessageDescriptor>> = {
  unpaid: msg`Called off if nobody has paid by then`,
  untaken: msg`Called off if the payment has not gone through by then`,
  unshipped: msg`Called off and paid back if nothing was handed over by then`,
  answer: msg`A moderator decides if the seller has not answered by then`,
  return: msg`A moderator decides if the seller has not taken it back or said why not by then`,
  proposal: msg`A moderator decides if the buyer has not answered by then`,
  inspection: msg`The money goes to the seller if the buyer has said nothing by then`,
};

/** What one has to do with an order. */
export const nextStepWords: Readonly<Record<NextStep, MessageDescriptor>> = {
  pay: msg`Pay`,
  send: msg`Send it`,
  hand_over: msg`Hand it over`,
  receive: msg`Say that you have it`,
  pick_up: msg`Pick it up`,
  answer_complaint: msg`Answer the complaint`,
  answer_part: msg`Answer: the seller offers a part of the money`,
  answer_return: msg`Answer: the buyer wants to give it back`,
};

/** What a buyer is not content with, or what the two have not agreed on. */
export const complaintWords: Readonly<Record<DisputeReason, MessageDescriptor>> = {
  not_arrived: msg`It has not arrived`,
  dead_on_arrival: msg`It arrived dead`,
  unwell: msg`It arrived unwell`,
  not_as_described: msg`It is not as described`,
  damaged: msg`It is damaged`,
  other: msg`Something else`,
  return: msg`They want to give it back`,
};

/** What a seller says to a complaint. */
export const answerWords: Readonly<Record<AnswerKind, MessageDescriptor>> = {
  contest: msg`The seller sees it otherwise`,
  part: msg`The seller offers a part of the money`,
  all: msg`The seller gives all of it back`,
};

/** What a seller confirms of a parcel. */
export const declarationWords: Readonly<Record<Declaration, MessageDescriptor>> = {
  fit_to_travel: msg`It is healthy, not freshly fed and fit to travel`,
  insulated: msg`It is in an insulated box, in a container that it cannot leave, with air`,
  temperature_pack: msg`A heat or cold pack is with it, as the weather asks`,
  temperatures_checked: msg`At both ends it stays between 4 and 38 °C (40 and 100 °F), or it waits at a depot`,
  labelled: msg`The box says outside which live animal is in it`,
};

/** What has happened, by the step, or by the step and who took it where several may. */
export const chapterWords: Readonly<Record<string, MessageDescriptor>> = {
  place: msg`Ordered`,
  confirm: msg`Paid`,
  fail: msg`The payment failed`,
  'lose-together': msg`Called off, since something bought together with it could not be had`,
  expire: msg`Nobody paid in time`,
  cancel: msg`Called off`,
  'cancel by buyer': msg`Called off by the buyer`,
  'cancel by seller': msg`Called off by the seller`,
  'cancel by moderator': msg`Called off by a moderator`,
  withdraw: msg`No longer for sale`,
  'give-up': msg`Not sent in time, paid back`,
  ship: msg`Sent`,
  'hand-over': msg`Handed over to the buyer`,
  accept: msg`Accepted`,
  'pick-up': msg`Picked up`,
  complete: msg`Accepted without a word`,
  return: msg`Return asked for`,
  'accept-return': msg`Taken back`,
  'withdraw-return': msg`The buyer keeps it after all`,
  'decline-return': msg`The seller does not take it back: a moderator decides`,
  'decline-return-late': msg`The seller does not take it back`,
  'leave-return': msg`The return was not answered in time: a moderator decides`,
  dispute: msg`Complaint`,
  contest: msg`The seller sees the complaint otherwise`,
  'offer-part': msg`The seller offers a part of the money`,
  concede: msg`The seller gives all of it back`,
  'leave-unanswered': msg`The complaint was not answered in time: a moderator decides`,
  'accept-part': msg`The buyer takes the part that was offered`,
  'refuse-part': msg`The buyer does not take the part: a moderator decides`,
  'leave-part': msg`The part was not answered in time: a moderator decides`,
  refund: msg`Paid back in part`,
  'refund-failed': msg`The bank of the buyer did not take the money back: Vivarium has it again`,
  'refund-made-up': msg`Paid back in another way`,
  approve: msg`Looked at by a moderator`,
  'settle-for-buyer': msg`Decided for the buyer`,
  'settle-for-seller': msg`Decided for the seller`,
  'refunded-outside': msg`Paid back by the bank`,
  'refunded-outside-late': msg`Paid back by the bank`,
};

/** What an entry of a wallet is, in a word; those that only the marketplace's own accounts have are here too. */
export const entryWords: Readonly<Record<TransferKind, MessageDescriptor>> = {
  payment: msg`Paid by the buyer`,
  release: msg`Paid for a sale`,
  fee: msg`Fee`,
  refund: msg`Given back from a sale`,
  withdrawal: msg`Paid out`,
  discount: msg`Vivarium’s part of a coupon`,
  chargeback: msg`Taken back by the buyer’s bank`,
  fee_returned: msg`Fee given back`,
};
