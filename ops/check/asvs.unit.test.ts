import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';

const page = readFileSync(join(repositoryRoot, 'docs/security.md'), 'utf8');
const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, words]) => words);
const files = globSync(
  '{catalogue,contracts,platform,command-api,projector,query-api,media-worker,web,ops,docs}/**/*',
  {
    cwd: repositoryRoot,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  },
);

/** The rows of the tables under a heading, but for their own headings. */
function rowsUnder(heading: string): [requirement: string, shown: string][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| V'))
    .map((line) => {
      const [, requirement = '', shown = ''] = line.split('|').map((cell) => cell.trim());
      return [requirement, shown];
    });
}
const rows = rowsUnder('ASVS');
const filesCalled = (name: string) => files.filter((file) => file === name || file.endsWith(`/${name}`));

describe('the table of ASVS', () => {
  it('has a requirement and what shows it, or why it is not met, in each row', () => {
    expect(rows.length).toBeGreaterThan(40);
    for (const [requirement, shown] of rows) {
      expect(requirement).toMatch(/^V\d+(\.\d+)* |^V\d+(\.\d+)*[,–]/);
      expect(shown, requirement).toMatch(/\w{3}/);
    }
  });

  it.each(rows)('names only files that there are: %s', (_, shown) => {
    const named = [...shown.matchAll(/`([\w./-]+\.(?:ts|grit))`/g)].map(([, name]) => name ?? '');
    const linked = [...shown.matchAll(/\]\((adr\/[\w.-]+)\)/g)].map(([, name]) => `docs/${name}`);
    expect([...named, ...linked].filter((name) => filesCalled(name).length === 0)).toEqual([]);
  });

  it.each(rows)('quotes tests as they are called: %s', (_, shown) => {
    const tests = [...shown.matchAll(/`([\w./-]+\.test\.ts)`/g)].flatMap(([, name]) =>
      filesCalled(name ?? ''),
    );
    const texts = tests.map((file) => readFileSync(join(repositoryRoot, file), 'utf8'));
    const quoted = [...shown.matchAll(/“([^”]+)”/g)].map(([, words]) => words ?? '');
    const isThere = (words: string) => headings.includes(words) || texts.some((text) => text.includes(words));
    expect(quoted.filter((words) => !isThere(words))).toEqual([]);
  });
});
