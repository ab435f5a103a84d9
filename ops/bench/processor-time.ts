import { readFile } from 'node:fs/promises';
import { treeOf } from '../services/process-tree.ts';
import type { OwnStage } from '../system/own-stage.ts';

/** Of `/proc`; Linux has a hundred of them in a second everywhere. */
const TICK_MS = 10;

/** @returns milliseconds of processor time that processes and all that they have started have used until now (Linux). */
export async function processorTimeOf(pids: readonly number[]): Promise<number> {
  const all = [...new Set(pids.flatMap((pid) => treeOf(pid)))];
  const each = await Promise.all(all.map(ticksOf));
  return each.reduce((sum, ticks) => sum + ticks, 0) * TICK_MS;
}

/** @returns by the name of the process, in milliseconds until now; this one, who asks, included. */
export async function processorTimesIn({ system, services }: OwnStage): Promise<Map<string, number>> {
  const handles = [...Object.entries(system.servers), ...Object.entries(services.services)];
  const times = await Promise.all(
    handles.map(async ([name, { pid }]) => [name, pid === null ? 0 : await processorTimeOf([pid])] as const),
  );
  const { user, system: kernel } = process.cpuUsage();
  return new Map([...times, ['who asks', (user + kernel) / 1000]]);
}

/**
 * What bounds a rate where nothing else does, however busy the machine is.
 * @param of what there are so many of, in the singular
 * @returns how much of it each process took for each, in a line
 */
export function processorTimeFor(
  of: string,
  count: number,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string {
  const each = [...after]
    .map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / count] as const)
    .filter(([, ms]) => ms >= 0.1)
    .toSorted(([, one], [, other]) => other - one);
  const all = each.reduce((sum, [, ms]) => sum + ms, 0);
  const parts = each.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(', ');
  return `processor time for each ${of}: ${all.toFixed(1)} ms (${parts})`;
}

async function ticksOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name, in brackets, may have spaces in it; utime and stime are the 14th and 15th, and of children that have ended 16th and 17th.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i] ?? 0), 0);
}
