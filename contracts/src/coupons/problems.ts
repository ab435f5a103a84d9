export const couponProblems = {
  coupon_not_found: 404,
  coupon_code_taken: 409,
  too_many_coupons: 409,
  /** Of a code that a buyer gives with an order. */
  coupon_unknown: 422,
  coupon_expired: 422,
  coupon_used: 422,
  coupon_used_up: 422,
  coupon_not_applicable: 422,
} as const;
