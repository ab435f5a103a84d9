import { z } from 'zod';
import { addressSchema } from '../shared/address.ts';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import {
  disputeBodySchema,
  orderReceiptSchema,
  paidSchema,
  payBodySchema,
  placedOrderSchema,
  placeOrderBodySchema,
  reasonBodySchema,
  refundBodySchema,
  settleBodySchema,
  shipBodySchema,
} from './http.ts';

/** Somebody else's order is none. */
export const ofOrder = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'order_not_found', message: 'There is no such order.' },
} as const;

const problems = [
  'order_not_found',
  'forbidden',
  'order_status_conflict',
  'idempotency_key_reused',
  'version_mismatch',
] as const;
const onOrder = {
  method: 'post',
  tag: 'orders',
  token: 'required',
  headers: ['Idempotency-Key', 'If-Match'],
  params: ofOrder,
} as const;
const moderating = { ...onOrder, tag: 'moderation', roles: ['moderator', 'admin'] } as const;
const received = { status: 200, description: 'Done', schema: orderReceiptSchema } as const;

/** What command-api does with orders. */
export const orderCommands = {
  placeOrder: operation({
    method: 'post',
    path: '/orders',
    operationId: 'placeOrder',
    tag: 'orders',
    summary: 'Order something: it is reserved at once, and confirmed when it is paid',
    token: 'required',
    headers: ['Idempotency-Key'],
    body: placeOrderBodySchema,
    success: { status: 201, description: 'Reserved; pay at the address', schema: placedOrderSchema },
    problems: [
      'validation_failed',
      'listing_not_found',
      'not_available',
      'price_changed',
      'own_listing',
      'species_restricted',
      'offer_not_found',
      'offer_status_conflict',
      'offer_expired',
      'mixed_currencies',
      'idempotency_key_reused',
    ],
  }),
  shipOrder: operation({
    ...onOrder,
    path: '/orders/{id}/ship',
    operationId: 'shipOrder',
    summary: 'Say that it is sent (its seller)',
    body: shipBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  deliverOrder: operation({
    ...onOrder,
    path: '/orders/{id}/deliver',
    operationId: 'deliverOrder',
    summary: 'Accept it: the money goes to the seller at once (its buyer)',
    success: received,
    problems,
  }),
  cancelOrder: operation({
    ...onOrder,
    path: '/orders/{id}/cancel',
    operationId: 'cancelOrder',
    summary: 'Call it off before it is sent: what was paid goes back (either party)',
    body: reasonBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  returnOrder: operation({
    ...onOrder,
    path: '/orders/{id}/return',
    operationId: 'returnOrder',
    summary: 'Ask to give it back (its buyer)',
    body: reasonBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  acceptReturn: operation({
    ...onOrder,
    path: '/orders/{id}/accept-return',
    operationId: 'acceptReturn',
    summary: 'Take it back: what was paid goes to the buyer (its seller)',
    success: received,
    problems: [...problems, 'seller_cannot_pay'],
  }),
  disputeOrder: operation({
    ...onOrder,
    path: '/orders/{id}/dispute',
    operationId: 'disputeOrder',
    summary: 'Say what is wrong: nothing happens by itself until it is settled (its buyer)',
    body: disputeBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  refundOrder: operation({
    ...onOrder,
    path: '/orders/{id}/refund',
    operationId: 'refundOrder',
    summary: 'Give a part back (its seller)',
    body: refundBodySchema,
    success: received,
    problems: ['validation_failed', 'refund_exceeds_total', 'mixed_currencies', ...problems],
  }),
  showOrderAddress: operation({
    method: 'get',
    path: '/account/orders/{id}/address',
    operationId: 'showOrderAddress',
    tag: 'orders',
    summary: 'Where it is sent, as long as the order needs it (its parties)',
    token: 'required',
    params: ofOrder,
    success: { status: 200, description: 'The address', schema: addressSchema },
    problems: ['order_not_found'],
  }),
  approveOrder: operation({
    ...moderating,
    path: '/admin/orders/{id}/approve',
    operationId: 'approveOrder',
    summary: 'Let an order above the limit go on',
    success: received,
    problems,
  }),
  rejectOrder: operation({
    ...moderating,
    path: '/admin/orders/{id}/reject',
    operationId: 'rejectOrder',
    summary: 'Call off an order above the limit: nothing is charged',
    success: received,
    problems,
  }),
  settleDispute: operation({
    ...moderating,
    path: '/admin/orders/{id}/settle',
    operationId: 'settleDispute',
    summary: 'Decide a dispute',
    body: settleBodySchema,
    success: received,
    problems: ['validation_failed', ...problems],
  }),
  receivePaymentEvent: operation({
    method: 'post',
    path: '/payments/webhook',
    operationId: 'receivePaymentEvent',
    tag: 'payments',
    summary: 'What the payment provider tells, signed as Stripe signs',
    body: z.unknown(),
    success: { status: 204, description: 'Noted' },
    problems: ['invalid_signature'],
  }),
  paySandboxPayment: operation({
    method: 'post',
    path: '/sandbox/payments/{id}/pay',
    operationId: 'paySandboxPayment',
    tag: 'payments',
    summary: 'Stands for what a buyer does on the page of the provider; only with the sandbox',
    params: {
      schema: z.object({ id: publicIdSchema }),
      absent: { code: 'payment_not_found', message: 'There is no such payment.' },
    },
    body: payBodySchema,
    success: { status: 200, description: 'Done', schema: paidSchema },
    problems: ['validation_failed', 'payment_not_found', 'provider_unavailable'],
  }),
};
