export const offerProblems = {
  offer_not_found: 404,
  /** A buyer has one that waits already. */
  offer_open: 409,
  too_many_offers: 409,
  offer_above_price: 422,
  offer_status_conflict: 409,
  offer_expired: 409,
} as const;
