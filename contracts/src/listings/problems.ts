export const listingProblems = {
  listing_not_found: 404,
  status_conflict: 409,
  not_publishable: 422,
  /** Something that is asked of sellers beside a confirmed e-mail address. */
  seller_requirements: 422,
  import_refused: 422,
} as const;
