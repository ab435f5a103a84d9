import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotificationItem } from '@vivarium/contracts/notifications/http.ts';

type News = NonNullable<NotificationItem['order']>;

const forBuyer: Partial<Record<News['step'], MessageDescriptor>> = {
  in_review: msg`A moderator looks at it first. Nothing is charged before.`,
  approved: msg`A moderator has looked at it: your order goes on`,
  paid: msg`Paid. Vivarium holds the money until you have it`,
  shipped: msg`It is on its way to you`,
  handed_over: msg`Handed over to you. Say that you have it, or what is wrong with it`,
  completed: msg`Through: the money has gone to the seller`,
  cancelled: msg`Called off. What you paid goes back to you`,
  partly_refunded: msg`A part of the money has gone back to you`,
  refunded: msg`All of the money has gone back to you`,
  refund_failed: msg`Your bank did not take the money back. You get it in another way`,
  refund_made_up: msg`Paid back in another way, as your bank had not taken it`,
  returned: msg`Taken back. The money goes back to you`,
  paid_back: msg`Paid back by the bank. You have the money back`,
  return_declined: msg`The seller does not take it back. A moderator decides`,
  return_declined_late: msg`The seller does not take it back. You can read why with the order`,
  answered: msg`The seller sees your complaint otherwise. A moderator decides`,
  part_offered: msg`The seller offers you a part of the money. Say what you think of it`,
  conceded: msg`The seller agrees with your complaint. The money goes back to you`,
  to_moderator: msg`A moderator decides your complaint now`,
  settled_for_buyer: msg`Your complaint was decided for you. The money goes back to you`,
  settled_for_seller: msg`Your complaint was decided for the seller, who has the money`,
};

const forSeller: Partial<Record<News['step'], MessageDescriptor>> = {
  placed: msg`Ordered from you, and not paid yet`,
  paid: msg`Sold and paid. Send it or hand it over`,
  released: msg`The buyer has it, and the money is in your wallet`,
  cancelled: msg`Called off. What was paid goes back to the buyer`,
  return_asked: msg`The buyer wants to give it back`,
  return_withdrawn: msg`The buyer keeps it after all`,
  returned: msg`Given back. The money goes back to the buyer`,
  paid_back: msg`Paid back by the bank. You are not paid for it`,
  disputed: msg`The buyer has a complaint. Answer it`,
  part_accepted: msg`The buyer takes the part that you offered. The rest is in your wallet`,
  to_moderator: msg`A moderator decides the complaint now`,
  settled_for_buyer: msg`A complaint was decided for the buyer. The money goes back to them`,
  settled_for_seller: msg`A complaint was decided for you. The money is in your wallet`,
};

/** @returns what a party of an order is told of one of its steps, in a line. */
export function orderNewsWord({ role, step }: News): MessageDescriptor {
  return (role === 'buyer' ? forBuyer : forSeller)[step] ?? msg`There is news of your order`;
}
