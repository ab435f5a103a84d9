export const savedSearchProblems = {
  saved_search_not_found: 404,
  too_many_saved_searches: 409,
} as const;
