import { defineConfig } from 'vitest/config';
import { ownContracts } from './own-contracts.ts';

/** The unit tests of orders, of payments and of the ledger. */
export default defineConfig({
  resolve: { alias: ownContracts },
  test: {
    include: [
      'command-api/src/{orders,payments,ledger}/**/*.unit.test.ts',
      'contracts/src/orders/*.unit.test.ts',
    ],
  },
});
