import { defineConfig } from 'vitest/config';

/** The unit tests of orders, of payments and of the ledger. */
export default defineConfig({
  test: { include: ['command-api/src/{orders,payments,ledger}/**/*.unit.test.ts'] },
});
