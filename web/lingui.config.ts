import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const rootDir = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const folders = readdirSync(`${rootDir}/src`, { withFileTypes: true }).filter((one) => one.isDirectory());
const isPlace = (folder: string) => existsSync(`${rootDir}/src/${folder}/pages.ts`);
const places = folders.map(({ name }) => name).filter(isPlace);
const shared = folders.map(({ name }) => name).filter((folder) => !isPlace(folder) && folder !== 'languages');
const exclude = ['**/*.test.*'];

/**
 * Words of the interface: English as it stands in the code, every other language beside it. Each place has its own, which
 * come with its pages; what several use comes first.
 */
export default defineConfig({
  rootDir,
  sourceLocale: 'en',
  locales: ['en', 'de'],
  catalogs: [
    {
      path: '<rootDir>/src/languages/{locale}',
      include: shared.map((folder) => `<rootDir>/src/${folder}/**`),
      exclude,
    },
    ...places.map((place) => ({
      path: `<rootDir>/src/${place}/languages/{locale}`,
      include: [`<rootDir>/src/${place}/**`],
      exclude: [...exclude, '**/pages.ts'],
    })),
  ],
  // Without line numbers: a moved line is no change of words.
  format: formatter({ lineNumbers: false }),
});
