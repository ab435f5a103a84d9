import usual from './stryker.config.mjs';

/**
 * What decides orders and what moves in the ledger: a bound of its own.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  ...usual,
  vitest: { configFile: 'ops/mutation/orders.vitest.config.ts' },
  mutate: [
    'contracts/src/orders/{shares,transitions,requests}.ts',
    'command-api/src/orders/{decide-*,move-order,next-version,due,claims}.ts',
    'command-api/src/orders/{saga/animal-sale,place-order/decide}.ts',
    'command-api/src/orders/settle-payment/{consequence,transfers}.ts',
    'command-api/src/payments/facts.ts',
    'command-api/src/ledger/ledger-refusal.ts',
    // A test that is changed proves nothing.
    '!**/*.test.ts',
  ],
  tempDirName: 'test-results/mutation-orders',
  htmlReporter: { fileName: 'test-results/mutation-orders.html' },
  jsonReporter: { fileName: 'test-results/mutation-orders.json' },
  thresholds: { high: 97, low: 95, break: 95 },
};
