import { runCommand } from '../services/run-command.ts';

/** What something new cost of what was there before. */
export interface Changes {
  /** Existing files that had to be touched. */
  readonly files: readonly string[];
  /** Lines that were added to them or edited in them, blank ones not counted. */
  readonly lines: number;
  readonly newFiles: number;
}

/** Existing files that something new may touch at most, and lines in all of them together. */
export const LIMIT = 6;

/** What a program makes of the code is no work of a person. */
const byHand = ['--', '.', ':!*/generated/*'];

/** @returns what differs in a repository, all of it staged, from its last commit */
export async function changesIn(repository: string, signal: AbortSignal): Promise<Changes> {
  const numstat = (filter: 'M' | 'A') => {
    const options = [
      '--cached',
      '--numstat',
      '--ignore-blank-lines',
      '--no-renames',
      `--diff-filter=${filter}`,
    ];
    return runCommand('git', ['diff', ...options, ...byHand], { cwd: repository, signal });
  };
  return changesOf(await numstat('M'), await numstat('A'));
}

/**
 * @param modified what `git diff --numstat` says of files that were there before: lines added, removed, and the path
 * @param added the same of files that are new
 */
export function changesOf(modified: string, added: string): Changes {
  const rows = (numstat: string) =>
    numstat
      .split('\n')
      .filter((row) => row !== '')
      .map((row) => row.split('\t'));
  const touched = rows(modified);
  // A line that is edited is one that goes and one that comes.
  const lines = touched.map(([plus, minus]) => Math.max(Number(plus), Number(minus)));
  return {
    files: touched.map(([, , path = '']) => path),
    lines: lines.reduce((sum, count) => sum + count, 0),
    newFiles: rows(added).length,
  };
}

/** Whether that little had to be touched. */
export function isWithin({ files, lines }: Changes): boolean {
  return files.length <= LIMIT && lines <= LIMIT;
}
