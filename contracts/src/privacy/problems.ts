export const privacyProblems = {
  wrong_password: 403,
} as const;
