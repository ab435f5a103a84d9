import usual from './stryker.config.mjs';

/**
 * The table of states, what the saga decides and what moves in the ledger: a bound of its own, and constants are changed as
 * well, since a table is one.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  ...usual,
  vitest: { configFile: 'ops/mutation/orders.vitest.config.ts' },
  mutate: [
    'contracts/src/orders/{transitions,deadlines}.ts',
    'command-api/src/orders/{decide-*,move-order,next-version,due}.ts',
    'command-api/src/orders/{saga/animal-sale,place-order/decide}.ts',
    'command-api/src/orders/settle-payment/{consequence,shares,transfers}.ts',
    'command-api/src/payments/facts.ts',
    'command-api/src/ledger/ledger-refusal.ts',
  ],
  ignoreStatic: false,
  tempDirName: 'test-results/mutation-orders',
  htmlReporter: { fileName: 'test-results/mutation-orders.html' },
  jsonReporter: { fileName: 'test-results/mutation-orders.json' },
  thresholds: { high: 97, low: 95, break: 95 },
};
