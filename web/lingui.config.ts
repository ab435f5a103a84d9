import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ExtractorType } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { allCategories } from '@vivarium/catalogue/categories.ts';
import { saidBy } from './src/category-words/messages.ts';

const rootDir = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const folders = readdirSync(`${rootDir}/src`, { withFileTypes: true }).filter((one) => one.isDirectory());
const hasOwnWords = (folder: string) =>
  existsSync(`${rootDir}/src/${folder}/pages.ts`) || existsSync(`${rootDir}/src/${folder}/languages`);
const withWords = folders.map(({ name }) => name).filter(hasOwnWords);
const shared = folders.map(({ name }) => name).filter((one) => !hasOwnWords(one) && one !== 'languages');
const exclude = ['**/*.test.*'];

/** Words of the catalogue stand in no code: they are those of its categories, whichever there are. */
const wordsOfCategories: ExtractorType = {
  match: (filename) => filename.endsWith('/category-words/messages.ts'),
  extract(filename, _code, onMessageExtracted) {
    for (const category of allCategories)
      saidBy(category, (word) => {
        onMessageExtracted({ ...word, origin: [filename, 1] });
        return word.message;
      });
  },
};

/** Words in the code. Loaded where they are gathered: who builds the pages needs none of it. */
const wordsInCode: ExtractorType = {
  match: (filename) => /\.tsx?$/.test(filename),
  async extract(...given) {
    const { default: babel } = await import('@lingui/cli/api/extractors/babel');
    await babel.extract(...given);
  },
};

/**
 * Words of the interface: English as it stands in the code, every other language beside it. Each place has its own, which
 * come with its pages, as has a part that several places bring when they need it; what else several use comes first.
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
    ...withWords.map((place) => ({
      path: `<rootDir>/src/${place}/languages/{locale}`,
      include: [`<rootDir>/src/${place}/**`],
      exclude: [...exclude, '**/pages.ts'],
    })),
  ],
  extractors: [wordsOfCategories, wordsInCode],
  // Without line numbers: a moved line is no change of words.
  format: formatter({ lineNumbers: false }),
});
