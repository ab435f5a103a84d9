import { readFileSync } from 'node:fs';

/** What a process holds of the machine's memory, in megabytes of 10^6 bytes. */
export interface Held {
  /** What it runs, as short as it can be told. */
  name: string;
  /** Resident, what it shares with others included. */
  rss: number;
  /** Resident, of what is shared its part: these add up. */
  pss: number;
}

/** @returns undefined where the process has ended. */
export function memoryOf(pid: number): Held | undefined {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return { name: nameOf(words), rss: megabytesIn(rollup, 'Rss'), pss: megabytesIn(rollup, 'Pss') };
  } catch {
    return undefined;
  }
}

/** @param text of `/proc/<pid>/smaps_rollup`, in kilobytes of 1024 bytes */
export function megabytesIn(text: string, field: 'Rss' | 'Pss'): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1];
  if (kilobytes === undefined) throw new Error(`no ${field}`);
  return (Number(kilobytes) * 1024) / 1e6;
}

/** @returns the script that Node runs, the main class of Java, or the program. */
export function nameOf(words: readonly string[]): string {
  const [program = '', ...rest] = words;
  const script = rest.find((word) => /\.(ts|mjs|js)$/.test(word));
  if (script !== undefined) return script.split('/').slice(-3).join('/');
  const main = rest.find((word) => /^[\w.]*[A-Z]\w*Main$/.test(word));
  return main ?? program.split(/[\s/]/).findLast((part) => part !== '') ?? program;
}
