export const identityProblems = {
  invalid_credentials: 401,
  refresh_token_reused: 401,
  /** The password was right; a code is missing. */
  second_factor_required: 401,
  second_factor_wrong: 401,
  captcha_required: 403,
  account_suspended: 403,
  /** Out of a mail, and used, unknown or expired. */
  token_not_valid: 400,
  session_not_found: 404,
  linked_sign_in_not_found: 404,
  provider_not_found: 404,
  wrong_password: 422,
  code_not_valid: 422,
  email_not_verified: 422,
  second_factor_is_on: 409,
  /** Nobody would be let in without it. */
  only_sign_in: 409,
  user_not_found: 404,
  email_or_username_taken: 409,
} as const;
