/**
 * Changes the pure cores in small ways and asks whether a unit test notices. Named by the roles of files, wherever in
 * a package they are: what decides, what folds, what plans a search.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'ops/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [
    'command-api/src/**/{decide,decide-*,move-order,next-version,due,animal-sale,consequence,facts,status-machine,transitions,receipt,ownership,coarsen,reasons-against,revise,outcome}.ts',
    'command-api/src/**/attributes/*.ts',
    'projector/src/**/{evolve,listing-fields,names,seller-copy}.ts',
    'query-api/src/search/**/{plan,search-body,condition,clause,rings,cells,sort,text-query,attributes}.ts',
    'query-api/src/search/**/{facet-*,price-histogram,viewer-region}.ts',
    '!**/*.test.ts',
  ],
  coverageAnalysis: 'perTest',
  // A constant that is read when a module is loaded costs a run of all its tests for each of its mutants.
  ignoreStatic: true,
  disableTypeChecks: false,
  concurrency: 2,
  tempDirName: 'test-results/mutation',
  ignorePatterns: ['.state', 'test-results', 'web', 'docs', '*.log'],
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  htmlReporter: { fileName: 'test-results/mutation.html' },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  thresholds: { high: 95, low: 92, break: 92 },
};
