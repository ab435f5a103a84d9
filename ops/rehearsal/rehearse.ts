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
    seen.push(...(await rehearsal.tryOut({ ...rehearsing, copy, undo })));
    const problem = isWithin(changes) ? undefined : 'more of the existing files is touched than may be';
    return { rehearsal, changes, seen, problem };
  } catch (error) {
    signal.throwIfAborted();
    return { rehearsal, changes, seen, problem: error instanceof Error ? error.message : String(error) };
  }
}

function run(copy: string, signal: AbortSignal, ...args: string[]): Promise<string> {
  return runCommand(process.execPath, args, { cwd: copy, signal, lastWords: 8000 });
}
