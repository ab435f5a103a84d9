import { runCommand } from '../services/run-command.ts';

/** What something new cost of what was there before. */
export interface Changes {
  /** Existing files that had to be touched. */
  readonly files: readonly string[];
  /** Lines that were added to them or edited in them, blank ones not counted. */
  readonly lines: number;
  readonly newFiles: number;
}

/** Existing files that something new may touch at most, and lines in all of them together: a service has one for its password. */
export const LIMITS = { files: 6, lines: 7 };

/** What a program makes of the code is no work of a person. */
const byHand = ['--', '.', ':!*/generated/*'];

/** @returns what differs in a repository, all of it staged, from its last commit */
export async function changesIn(repository: string, signal: AbortSignal): Promise<Changes> {
  const diff = (filter: 'M' | 'A', form: string) => {
    const options = [
      '--cached',
      '--no-color',
      '--no-ext-diff',
      '--no-renames',
      `--diff-filter=${filter}`,
      form,
    ];
    return runCommand('git', ['diff', ...options, ...byHand], { cwd: repository, signal });
  };
  return changesOf(await diff('M', '--unified=0'), await diff('A', '--name-only'));
}

/**
 * @param modified the differences, as `git diff --unified=0` tells them, of files that were there before
 * @param added the paths of those that are new, a line each
 */
export function changesOf(modified: string, added: string): Changes {
  const touched = modified
    .split(/^diff --git .*$/m)
    .slice(1)
    .map((one) => one.slice(one.indexOf('\n+++ b/') + 1));
  const lines = touched.map((one) => {
    const [, ...changed] = one.split('\n').filter((line) => /^[+-]\s*\S/.test(line));
    const plus = changed.filter((line) => line.startsWith('+')).length;
    // A line that is edited is one that goes and one that comes.
    return Math.max(plus, changed.length - plus);
  });
  return {
    files: touched.map((one) => /^\+\+\+ b\/(.*)$/m.exec(one)?.[1] ?? ''),
    lines: lines.reduce((sum, count) => sum + count, 0),
    newFiles: added.split('\n').filter((path) => path !== '').length,
  };
}

/** Whether that little had to be touched. */
export function isWithin({ files, lines }: Changes): boolean {
  return files.length <= LIMITS.files && lines <= LIMITS.lines;
}
