export const wishProblems = {
  wish_not_found: 404,
} as const;
