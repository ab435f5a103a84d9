import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { couponBodySchema, couponReceiptSchema, couponsSchema } from './http.ts';

const ofCoupon = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'coupon_not_found', message: 'There is no such coupon.' },
} as const;

const making = {
  method: 'post',
  token: 'required',
  headers: ['Idempotency-Key'],
  body: couponBodySchema,
  success: { status: 201, description: 'Made', schema: couponReceiptSchema },
  problems: ['validation_failed', 'coupon_code_taken', 'too_many_coupons', 'idempotency_key_reused'],
} as const;

/** What command-api does with coupons; a buyer gives the code of one with an order. */
export const couponCommands = {
  makeCoupon: operation({
    ...making,
    path: '/coupons',
    operationId: 'makeCoupon',
    tag: 'coupons',
    summary: 'Make a coupon for one’s own listings: its seller bears it',
  }),
  makeCouponForAll: operation({
    ...making,
    path: '/admin/coupons',
    operationId: 'makeCouponForAll',
    tag: 'moderation',
    summary: 'Make a coupon for every listing: the marketplace bears it',
    roles: ['moderator', 'admin'],
  }),
  endCoupon: operation({
    method: 'post',
    path: '/coupons/{id}/end',
    operationId: 'endCoupon',
    tag: 'coupons',
    summary: 'Have it good no longer; what was ordered with it stays as it is',
    token: 'required',
    headers: ['Idempotency-Key', 'If-Match'],
    params: ofCoupon,
    success: { status: 200, description: 'Ended', schema: couponReceiptSchema },
    problems: ['coupon_not_found', 'idempotency_key_reused', 'version_mismatch'],
  }),
  listCoupons: operation({
    method: 'get',
    path: '/account/coupons',
    operationId: 'listCoupons',
    tag: 'coupons',
    summary: 'The coupons that one has made, and how often they were used',
    token: 'required',
    success: { status: 200, description: 'All of them, the newest first', schema: couponsSchema },
  }),
};
