import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const PROGRAM = '/usr/bin/nice';
const TRIES = 10;
/** The kernel takes such a word of somebody ten times a second. */
const AGAIN_MS = 150;

interface Started {
  execPath: string;
  execArgv: string[];
}

/**
 * @param nice how much all its threads give way to others, from 0 (not at all) to 19.
 * @returns how Node is started with arguments of its own, by the program for that where there is one.
 */
export function startedNice(nice: number, execArgv: string[], isThere = existsSync): Started {
  const execPath = process.execPath;
  if (nice === 0 || !isThere(PROGRAM)) return { execPath, execArgv };
  return { execPath: PROGRAM, execArgv: ['-n', `${nice}`, execPath, ...execArgv] };
}

/**
 * Has a process that leads a session of its own give way to others. Its own priority counts among the processes of that
 * session alone where the kernel shares time between sessions first (sched(7), “autogroup”), so that of the session is lowered too.
 */
export async function makeNice(pid: number, nice: number): Promise<void> {
  if (nice === 0) return;
  try {
    setPriority(pid, nice);
  } catch {
    // It is gone already.
  }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, `${nice}`, { flag: 'r+' });
    } catch (error) {
      // Anything else: the kernel knows no such thing, or the process is gone.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      await wait(AGAIN_MS);
    }
  }
}
