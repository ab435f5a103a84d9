import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');

/** Names of the writes of a file that nobody hears of when they fail. */
function silentIn(text: string): string[] {
  return [...text.matchAll(/const (\w+) = useMutation\(\{(.*?)\n {2}\}\);/gs)].flatMap(
    ([, name = '', options = '']) => {
      const isHeard =
        /\bonError\b/.test(options) || new RegExp(`\\b${name}\\.(error|isError|mutateAsync)\\b`).test(text);
      return isHeard ? [] : [name];
    },
  );
}

it('each write that fails says so: by what it does then, or in what is shown', async () => {
  const silent: string[] = [];
  for await (const file of glob('**/*.{ts,tsx}', { cwd: source })) {
    if (file.includes('.test.')) continue;
    const text = await readFile(join(source, file), 'utf8');
    silent.push(...silentIn(text).map((name) => `${file}: ${name}`));
  }
  expect(silent).toEqual([
    // Whoever follows a saved search is taken to what it finds; that they have seen it is told another time.
    'saved-searches/SavedSearchRow.tsx: see',
  ]);
});
