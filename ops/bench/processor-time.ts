import { readFile } from 'node:fs/promises';
import { treeOf } from '../services/process-tree.ts';

/** Of `/proc`; Linux has a hundred of them in a second everywhere. */
const TICK_MS = 10;

/** @returns milliseconds of processor time that processes and all that they have started have used until now (Linux). */
export async function processorTimeOf(pids: readonly number[]): Promise<number> {
  const all = [...new Set(pids.flatMap((pid) => treeOf(pid)))];
  const each = await Promise.all(all.map(ticksOf));
  return each.reduce((sum, ticks) => sum + ticks, 0) * TICK_MS;
}

async function ticksOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name, in brackets, may have spaces in it; utime and stime are the 14th and 15th, and of children that have ended 16th and 17th.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i] ?? 0), 0);
}
