import { defineConfig } from 'vitest/config';
import { ownContracts } from './own-contracts.ts';

/** The unit tests that are about the tables of an order's life. */
export default defineConfig({
  resolve: { alias: ownContracts },
  test: { include: ['command-api/src/orders/{move-order,move-order-steps,due}.unit.test.ts'] },
});
