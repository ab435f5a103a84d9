export const orderProblems = {
  order_not_found: 404,
  payment_not_found: 404,
  not_available: 409,
  price_changed: 409,
  order_status_conflict: 409,
  refund_exceeds_total: 422,
  seller_cannot_pay: 409,
  own_listing: 422,
  species_restricted: 422,
  mixed_currencies: 422,
  invalid_signature: 401,
  provider_unavailable: 503,
} as const;
