import type { NotificationState, OrderStep } from '@vivarium/contracts/notifications/state.ts';
import type { OrderEvent } from '@vivarium/contracts/orders/events.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { NotificationHappening } from '../notification-event.ts';

/** Something that one of the parties of an order is to be told. */
export interface OrderNews {
  personId: string;
  role: 'buyer' | 'seller';
  step: OrderStep;
}

/** What the others are told of a complaint, by what was done about it last. */
const ofComplaints: Readonly<Record<string, OrderStep>> = {
  contest: 'answered',
  'offer-part': 'part_offered',
  'refuse-part': 'to_moderator',
  'leave-unanswered': 'to_moderator',
  'leave-part': 'to_moderator',
  'decline-return': 'return_declined',
  'leave-return': 'to_moderator',
};
/** The same of a return of which no moderator is asked. */
const ofReturns: Readonly<Record<string, OrderStep>> = {
  'withdraw-return': 'return_withdrawn',
  'decline-return-late': 'return_declined_late',
};

/** What a buyer is told of money that had gone back to them. */
const ofRefunds: Readonly<Record<string, OrderStep>> = {
  'refund-failed': 'refund_failed',
  'refund-made-up': 'refund_made_up',
};

/** @returns who is to be told what of an event; whoever did it themselves is not told that they did. */
export function newsOf({ type, data: { order, changed } }: OrderEvent): OrderNews[] {
  const last = order.history.at(-1);
  const buyer = (step: OrderStep): OrderNews => ({ personId: order.buyerId, role: 'buyer', step });
  const seller = (step: OrderStep): OrderNews => ({ personId: order.sellerId, role: 'seller', step });
  const others = (step: OrderStep) => [buyer(step), seller(step)].filter(({ role }) => role !== last?.by);
  switch (type) {
    case 'order.placed':
      return [seller('placed'), ...(order.review === 'awaiting' ? [buyer('in_review')] : [])];
    case 'order.confirmed':
      return [buyer('paid'), seller('paid')];
    case 'order.shipped':
      return [buyer(last?.what === 'hand-over' ? 'handed_over' : 'shipped')];
    case 'order.delivered':
      if (last?.what === 'settle-for-seller') return others('settled_for_seller');
      if (last?.what === 'accept-part') return [seller('part_accepted')];
      return [...(last?.by === 'buyer' ? [] : [buyer('completed')]), seller('released')];
    case 'order.cancelled':
      return others('cancelled');
    case 'order.returned':
      if (last?.what === 'concede') return others('conceded');
      if (last?.what === 'refunded-outside-late') return others('paid_back');
      return others(last?.what === 'settle-for-buyer' ? 'settled_for_buyer' : 'returned');
    case 'order.changed':
      if (changed.includes('dispute')) return others(ofComplaints[last?.what ?? ''] ?? 'disputed');
      if (changed.includes('returning')) return others(ofReturns[last?.what ?? ''] ?? 'return_asked');
      if (changed.includes('review')) return [buyer('approved')];
      if (changed.includes('refund')) return [buyer(ofRefunds[last?.what ?? ''] ?? 'refund_failed')];
      if (changed.includes('refunded')) return [buyer(isAllBack(order) ? 'refunded' : 'partly_refunded')];
      return [];
    case 'order.snapshotted':
      return [];
  }
}

/** @returns the id of what is told: the same however often, another only for a further part that was paid back, or a further return. */
export function idOfNews({ personId, step }: OrderNews, order: OrderState): string {
  return derivedId('order', personId, order.id, step, timeOf(step, order));
}

function timeOf(step: OrderStep, { refunded, history }: OrderState): number {
  if (step === 'partly_refunded') return refunded;
  const earlier = (chapter: string) => Math.max(0, history.filter(({ what }) => what === chapter).length - 1);
  if (step === 'return_asked' || step === 'return_withdrawn') return earlier('return');
  return step === 'refund_failed' || step === 'refund_made_up' ? earlier('refund-failed') : 0;
}

/** @returns what the party is told, as the next in their inbox. */
export function decideNews(
  news: OrderNews,
  order: OrderState,
  number: number,
  now: Date,
): NotificationHappening {
  const { personId, role, step } = news;
  const after: NotificationState = {
    ...{ id: idOfNews(news, order), version: 1, personId, number, type: 'order', reason: null },
    ...{ listingId: order.listingId, listingVersion: null, bundled: [], listings: 1, savedSearches: [] },
    channels: ['in_app', 'email'],
    mail: 'instant',
    offer: null,
    order: {
      id: order.id,
      step,
      role,
      until: untilOf(order, step),
      why: order.reason,
      part: partOf(order, step),
    },
    about: { title: order.item.title, price: order.total },
    ...{ createdAt: now.toISOString(), readAt: null },
  };
  return { type: 'notification.created', after, changed: [] };
}

function untilOf({ due, shipment }: OrderState, step: OrderStep): string | null {
  if (step === 'shipped') return shipment?.estimatedDelivery ?? null;
  return ['paid', 'handed_over', 'return_asked', 'disputed', 'part_offered'].includes(step)
    ? (due?.at ?? null)
    : null;
}

function partOf({ dispute, total }: OrderState, step: OrderStep): Money | null {
  const amount = dispute?.answer?.part ?? null;
  const isOfIt = step === 'part_offered' || step === 'part_accepted';
  return isOfIt && amount !== null ? { amount, currency: total.currency } : null;
}

function isAllBack({ refunded, total }: OrderState): boolean {
  return refunded === total.amount;
}
