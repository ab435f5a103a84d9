import { defineConfig } from 'vitest/config';

/** The integration tests of the ledger, of a ledger that is changed, on the Postgres of `POSTGRES_URL`. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^\.\.\/testing\/own-postgres\.ts$/,
        replacement: `${import.meta.dirname}/changed-postgres.ts`,
      },
    ],
  },
  test: {
    include: ['command-api/src/ledger/*.int.test.ts'],
    pool: 'forks',
    // Patient, so that what is slow is not taken for what is noticed.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // One that fails is enough.
    bail: 1,
  },
});
