import { defineConfig } from 'vitest/config';

/** The unit tests of the packages that have a pure core. */
export default defineConfig({
  test: { include: ['{command-api,projector,query-api}/src/**/*.unit.test.ts'] },
});
