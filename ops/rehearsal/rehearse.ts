import { join } from 'node:path';
import { runCommand } from '../services/run-command.ts';
import type { ServiceUrls } from '../services/types.ts';
import { type Changes, changesIn, isWithin } from './changes.ts';
import { addTo, copyRepository } from './copy.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What of `npm run check` is looked at in a copy: its size in the browser is that of the toy, which nobody ships. */
const checks = ['figures', 'lint', 'dead', 'boundaries', 'types'];

/** How a rehearsal went. */
export interface Rehearsed {
  readonly rehearsal: Rehearsal;
  /** Nothing: it did not come so far. */
  readonly changes?: Changes;
  /** What was seen of it, a line each. */
  readonly seen: readonly string[];
  /** What does not hold; nothing when all is well. */
  readonly problem?: string;
}

interface Rehearsing {
  /** A folder for the copy and whatever else is made; it is there, and thrown away by who gave it. */
  folder: string;
  services: ServiceUrls;
  signal: AbortSignal;
  doing(what: string): void;
}

/**
 * Adds what a rehearsal adds to a copy of the repository, counts what of the existing files that touches, has the copy
 * check and test itself, and tries it out. What fails is told, and does not keep the rest of it from being told.
 */
export async function rehearse(rehearsal: Rehearsal, rehearsing: Rehearsing): Promise<Rehearsed> {
  const { folder, signal, doing } = rehearsing;
  const copy = join(folder, 'repository');
  const seen: string[] = [];
  let changes: Changes | undefined;
  await using undo = new AsyncDisposableStack();
  try {
    doing('copying the repository');
    await copyRepository(copy, signal);
    doing('adding to the copy');
    await addTo(copy, rehearsal, signal);
    changes = await changesIn(copy, signal);
    doing('checking the copy: types, boundaries, form, dead code');
    await run(copy, signal, 'ops/cli/check.ts', ...checks);
    seen.push(`${checks.join(', ')}: nothing found in the copy`);
    doing('running the unit tests of the copy');
    await run(copy, signal, 'node_modules/vitest/vitest.mjs', 'run', '--project=unit', '--reporter=dot');
    seen.push('unit tests: none fails in the copy, and none was changed');
    for await (const line of rehearsal.tryOut({ ...rehearsing, copy, undo })) seen.push(line);
    const problem = isWithin(changes) ? undefined : 'more of the existing files is touched than may be';
    return { rehearsal, changes, seen, problem };
  } catch (error) {
    signal.throwIfAborted();
    return { rehearsal, changes, seen, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs a script in the copy. @throws with its last words, but for those that say how long it takes already */
async function run(copy: string, signal: AbortSignal, ...args: string[]): Promise<void> {
  try {
    const options = { cwd: copy, env: { NO_COLOR: '1' }, signal, lastWords: 8000 };
    await runCommand(process.execPath, args, options);
  } catch (error) {
    signal.throwIfAborted();
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(words.replaceAll(/^\s*….*\n/gm, ''), { cause: error });
  }
}
