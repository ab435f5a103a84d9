import { defineConfig } from 'vitest/config';
import { wordMacros } from './web/vite/words.ts';

// What a run of mutations that was broken off has left is no test of ours.
const exclude = ['**/node_modules/**', '**/dist/**', '**/.state/**', '**/test-results/**'];
/** Starts throw-away services unless their URLs are in the environment, as they are under `npm test`. */
const globalSetup = ['./ops/services/vitest-services.ts'];
/** A machine with other work to do takes its time: what is waited for may take it too, and no test measures it. */
const patient = { poll: { timeout: 30_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [wordMacros()],
        test: {
          name: 'unit',
          include: ['**/*.unit.test.{ts,tsx}'],
          exclude,
          setupFiles: ['./web/speak-english.ts', './ops/random/seeded-properties.ts'],
          // Pure functions: what a file has loaded is as good for the next one, and loading was most of the time.
          isolate: false,
          // So that a property of hundreds of runs ends on a busy machine too: no test measures time.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      './web/vitest.config.ts',
      {
        test: {
          name: 'int',
          expect: patient,
          include: ['**/*.int.test.ts'],
          exclude,
          globalSetup,
          setupFiles: ['./ops/random/seeded-properties.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // Few at once, since they share one set of services; each loads what it needs once, for all of its files.
          pool: 'forks',
          maxWorkers: 3,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          expect: patient,
          include: ['**/*.e2e.test.ts'],
          exclude,
          globalSetup: [...globalSetup, './ops/e2e/stage.ts'],
          // So that a file ends on a busy machine too, also beside another.
          testTimeout: 300_000,
          hookTimeout: 180_000,
          pool: 'forks',
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          // Each file starts an application of its own, so that it may strike down what it wants.
          name: 'system',
          expect: patient,
          include: ['**/*.system.test.ts'],
          exclude,
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: 'forks',
          fileParallelism: false,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
