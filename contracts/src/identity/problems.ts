export const identityProblems = {
  invalid_credentials: 401,
  refresh_token_reused: 401,
  user_not_found: 404,
  email_or_username_taken: 409,
} as const;
