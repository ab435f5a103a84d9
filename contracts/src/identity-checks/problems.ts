export const identityCheckProblems = {
  /** One is under way, or was taken: there is nothing to begin. */
  identity_check_begun: 409,
  identity_check_not_found: 404,
  /** There is nobody here who looks at documents. */
  no_identity_checks: 409,
  /** Who looks at them does not answer. */
  identity_checks_unavailable: 503,
} as const;
