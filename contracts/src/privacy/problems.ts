export const privacyProblems = {
  /** A link to what is kept of somebody that held once. */
  link_expired: 410,
} as const;
