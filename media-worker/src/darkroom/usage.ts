import { readFile } from 'node:fs/promises';

/** Clock ticks of /proc in a second; Linux has said 100 to programs on every machine for decades. */
const TICKS_PER_S = 100;
const BYTES_PER_PAGE = 4096;

/** What a process has used of the machine. */
export interface Usage {
  cpuMs: number;
  bytes: number;
}

/** @returns what a process has used so far; undefined where it is gone or the system does not tell. */
export async function usageOf(pid: number): Promise<Usage | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold anything; what follows it is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { cpuMs: (ticks * 1000) / TICKS_PER_S, bytes: Number(fields[21]) * BYTES_PER_PAGE };
  } catch {
    return undefined;
  }
}
