export const notificationProblems = {
  notification_not_found: 404,
  too_many_streams: 429,
} as const;
