import { defineConfig } from 'vitest/config';
import { ownContracts } from './own-contracts.ts';

/** The unit tests that are about the tables of an order's life. */
export default defineConfig({
  resolve: { alias: ownContracts },
  test: { include: ['command-api/src/orders/{move-order,due}.unit.test.ts'] },
});
