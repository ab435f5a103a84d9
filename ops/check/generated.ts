import { globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { runCommand } from '../services/run-command.ts';

/** Index mappings, request bodies: committed, so that a change of the code shows what it does to them. */
const generatedFiles = '*/generated/**/*.json';

/**
 * Makes the files under `generated/` anew: the unit tests that compare with them write them, and what none of them
 * writes is gone.
 */
export async function generate(signal: AbortSignal): Promise<void> {
  const tests = filesLike('*/src/**/*.unit.test.ts').filter((file) =>
    read(file).includes('toMatchFileSnapshot'),
  );
  for (const file of filesLike(generatedFiles)) await rm(join(repositoryRoot, file));
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--update=all', ...tests];
  await runCommand(process.execPath, vitest, { cwd: repositoryRoot, signal });
}

/**
 * Compares the files under `generated/` with what the code makes of them, and leaves them as they were.
 * @throws naming those that differ, those that are not there, and those that nothing makes any more
 */
export async function checkGenerated(signal: AbortSignal): Promise<readonly string[]> {
  const before = contents();
  const after = await generate(signal)
    .then(contents)
    .finally(() => restore(before));
  const differences = [...new Set([...before.keys(), ...after.keys()])].flatMap((file) => {
    if (!after.has(file)) return [`${file} is made by nothing`];
    if (!before.has(file)) return [`${file} is not there`];
    return before.get(file) === after.get(file) ? [] : [`${file} is not what the code makes`];
  });
  if (differences.length > 0) throw new Error(`${differences.join('\n')}\nMake them anew: npm run generate`);
  return [`${after.size} generated files are what the code makes`];
}

function contents(): Map<string, string> {
  return new Map(filesLike(generatedFiles).map((file) => [file, read(file)]));
}

async function restore(files: ReadonlyMap<string, string>): Promise<void> {
  for (const file of filesLike(generatedFiles)) if (!files.has(file)) await rm(join(repositoryRoot, file));
  for (const [file, text] of files) {
    await mkdir(dirname(join(repositoryRoot, file)), { recursive: true });
    await writeFile(join(repositoryRoot, file), text);
  }
}

function filesLike(pattern: string): string[] {
  return globSync(pattern, { cwd: repositoryRoot });
}

function read(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}
