export const cartProblems = { cart_full: 409 } as const;
