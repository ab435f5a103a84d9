import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

type Entry = { pid: number; parent: number; startedAt: string };

/**
 * When the process started, in clock ticks since boot: together with the pid it names one process for good,
 * while a pid alone is used again.
 *
 * @returns null when there is no such process, or on a system without /proc
 */
export function startTimeOf(pid: number): string | null {
  return entryOf(pid)?.startedAt ?? null;
}

/** The process and everything that it started, directly or not. Only the process itself without /proc. */
export function treeOf(pid: number): number[] {
  const entries = allEntries();
  const tree = [pid];
  for (const ancestor of tree) {
    for (const entry of entries) if (entry.parent === ancestor) tree.push(entry.pid);
  }
  return tree;
}

/** Whether there is such a process that has not ended (a zombie has ended). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/**
 * Whether the process, or one that it started, listens on this TCP port.
 *
 * @returns `unknown` on a system without /proc
 */
export function listensOn(pid: number, port: number): boolean | 'unknown' {
  const inodes = listeningInodes(port);
  if (inodes === null) return 'unknown';
  return treeOf(pid).some((member) => socketsOf(member).some((inode) => inodes.has(inode)));
}

function allEntries(): Entry[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => entryOf(Number(name)) ?? []);
  } catch {
    return [];
  }
}

function entryOf(pid: number): Entry | null {
  const stat = statOf(pid);
  return stat && { pid, parent: stat.parent, startedAt: stat.startedAt };
}

/** See proc_pid_stat(5); the second field, the name, may itself hold blanks and brackets. */
function statOf(pid: number): { state: string; parent: number; startedAt: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', parent: Number(fields[1]), startedAt: fields[19] ?? '' };
  } catch {
    return null;
  }
}

function listeningInodes(port: number): Set<string> | null {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = new Set<string>();
  try {
    for (const line of tcpTable()) {
      const fields = line.trim().split(/\s+/);
      const listening = fields[3] === '0A';
      if (listening && fields[1]?.endsWith(`:${hexPort}`) && fields[9]) inodes.add(fields[9]);
    }
    return inodes;
  } catch {
    return null;
  }
}

function tcpTable(): string[] {
  const v4 = readFileSync('/proc/net/tcp', 'utf8');
  let v6 = '';
  try {
    v6 = readFileSync('/proc/net/tcp6', 'utf8');
  } catch {
    // A kernel without IPv6 has no such table.
  }
  return `${v4}\n${v6}`.split('\n');
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}
