import orders from './orders.config.mjs';

/**
 * The tables of an order's life: constants, each change of which costs a run of all the tests of it.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  ...orders,
  vitest: { configFile: 'ops/mutation/table.vitest.config.ts' },
  mutate: ['contracts/src/orders/{transitions,deadlines}.ts', 'command-api/src/orders/saga/animal-sale.ts'],
  ignoreStatic: false,
  tempDirName: 'test-results/mutation-table',
  htmlReporter: { fileName: 'test-results/mutation-table.html' },
  jsonReporter: { fileName: 'test-results/mutation-table.json' },
};
