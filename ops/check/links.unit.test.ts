import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';

const files = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.md'], { cwd: repositoryRoot })
  .toString()
  .split('\0')
  // Toys stand where they are copied to.
  .filter((path) => path !== '' && !path.includes('/toys/') && existsSync(join(repositoryRoot, path)));

/** In comments as JSDoc has them, on pages as Markdown does; of what begins with a scheme nobody here knows. */
const inCode = /@link file:\/\/(\.[^\s}]+)/g;
const onPages = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;

it('what a comment or a page leads to is there', () => {
  const broken = files.flatMap((path) => {
    const text = readFileSync(join(repositoryRoot, path), 'utf8');
    return [...text.matchAll(path.endsWith('.md') ? onPages : inCode)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(repositoryRoot, dirname(path), target)))
      .map((target) => `${path} → ${target}`);
  });
  expect(files.length).toBeGreaterThan(1000);
  expect(broken).toEqual([]);
});
