import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const PROGRAM = '/usr/bin/nice';
const LAST = constants.priority.PRIORITY_LOW;
const TRIES = 10;
/** The kernel takes such a word of somebody ten times a second. */
const AGAIN_MS = 150;

interface Started {
  execPath: string;
  execArgv: string[];
}

/** @returns how Node is started with arguments of its own so that all its threads come after everybody else, where there is a program for it. */
export function startedLast(execArgv: string[], isThere = existsSync): Started {
  const execPath = process.execPath;
  if (!isThere(PROGRAM)) return { execPath, execArgv };
  return { execPath: PROGRAM, execArgv: ['-n', `${LAST}`, execPath, ...execArgv] };
}

/**
 * Has a process that leads a session of its own come after everybody else. Its own priority counts among the processes of that
 * session alone where the kernel shares time between sessions first (sched(7), “autogroup”), so that of the session is lowered too.
 */
export async function putLast(pid: number): Promise<void> {
  try {
    setPriority(pid, LAST);
  } catch {
    // It is gone already.
  }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      return await writeFile(`/proc/${pid}/autogroup`, `${LAST}`, { flag: 'r+' });
    } catch (error) {
      // Anything else: the kernel knows no such thing, or the process is gone.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      await wait(AGAIN_MS);
    }
  }
}
