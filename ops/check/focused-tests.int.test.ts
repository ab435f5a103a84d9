import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';

/** A made test file below `ops`, where the linter has the rules of the repository. */
function lint(code: string): number | null {
  const folder = mkdtempSync(join(repositoryRoot, 'ops/check/made-'));
  try {
    const file = join(folder, 'made.unit.test.ts');
    writeFileSync(file, `import { it } from 'vitest';\n\n${code}\n`);
    const biome = join(repositoryRoot, 'node_modules/@biomejs/biome/bin/biome');
    const args = [biome, 'lint', '--error-on-warnings', file];
    return spawnSync(process.execPath, args, { cwd: repositoryRoot, encoding: 'utf8' }).status;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('a test that runs alone, or never, is refused wherever it stands', () => {
  expect(lint("it('does something', () => {});")).toBe(0);
  expect(lint("it.only('does something', () => {});")).not.toBe(0);
  expect(lint("it.skip('does something', () => {});")).not.toBe(0);
});
