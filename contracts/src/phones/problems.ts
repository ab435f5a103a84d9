export const phoneProblems = {
  phone_taken: 409,
  /** There is nobody who sends messages. */
  messages_not_sent: 503,
} as const;
