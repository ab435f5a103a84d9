export const addressProblems = {
  address_not_found: 404,
  too_many_addresses: 409,
} as const;
