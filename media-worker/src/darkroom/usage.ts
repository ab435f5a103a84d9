import { readFile } from 'node:fs/promises';

/** Clock ticks of /proc in a second; Linux has said 100 to programs on every machine for decades. */
const TICKS_PER_S = 100;
const BYTES_PER_PAGE = 4096;

/** What a process has used of the machine. */
export interface Usage {
  cpuMs: number;
  bytes: number;
}

/**
 * @returns what a process and those that it has started have used so far; undefined where it is gone or the system does not
 *   tell. Those that have ended count with their time, the others with their memory too.
 */
export async function usageOf(pid: number): Promise<Usage | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold anything; what follows it is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [own, ofEnded] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '');
    const used = await Promise.all(
      children
        .split(' ')
        .filter(Boolean)
        .map((child) => usageOf(Number(child))),
    );
    return {
      cpuMs: sum(used, 'cpuMs') + ((own + ofEnded) * 1000) / TICKS_PER_S,
      bytes: sum(used, 'bytes') + Number(fields[21]) * BYTES_PER_PAGE,
    };
  } catch {
    return undefined;
  }
}

function sum(all: readonly (Usage | undefined)[], what: keyof Usage): number {
  return all.reduce((total, usage) => total + (usage?.[what] ?? 0), 0);
}
