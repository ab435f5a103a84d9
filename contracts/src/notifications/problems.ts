export const notificationProblems = {
  notification_not_found: 404,
  push_subscription_not_found: 404,
  too_many_streams: 429,
} as const;
