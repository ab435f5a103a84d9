import { defineConfig } from 'vitest/config';

/** The unit tests that are about the tables of an order's life. */
export default defineConfig({
  test: { include: ['command-api/src/orders/{move-order,due}.unit.test.ts'] },
});
