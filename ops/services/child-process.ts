import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAlive, startTimeOf, treeOf } from './process-tree.ts';
import { waitUntil } from './wait-until.ts';

export type ChildSpec = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Standard output and error are appended here. */
  readonly logFile: string;
  readonly stopSignal: NodeJS.Signals;
};

export type Child = {
  readonly pid: number;
  /** Resolves with words for a person (“exited with code 1”) when the process has ended. */
  readonly ended: Promise<string>;
  /** Sends the signal to the process and all that it started, and waits until they have ended. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Asks it to end; after `graceMs` it is killed. */
  stop(graceMs?: number): Promise<void>;
};

/**
 * Starts a long-running process in a group of its own, so that Ctrl-C in a terminal reaches only the launcher,
 * which then stops everything in order. Where the system can do it, the process is also told to end when the
 * launcher dies without having had the time to stop it.
 *
 * @throws when the command cannot be run at all
 */
export async function startChild(spec: ChildSpec): Promise<Child> {
  await mkdir(dirname(spec.logFile), { recursive: true });
  // For its owner only: some programs write down the addresses that they are given, with the passwords in them.
  const log = await open(spec.logFile, 'a', 0o600);
  try {
    return await spawned(spec, log);
  } finally {
    await log.close();
  }
}

async function spawned(spec: ChildSpec, log: FileHandle): Promise<Child> {
  const { command, args } = tiedToParent(spec);
  const options: SpawnOptions = {
    cwd: spec.cwd ?? dirname(spec.logFile),
    env: { ...process.env, ...spec.env },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    ...spec.user,
  };
  const child = spawn(command, args, options);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exited with code ${code}`));
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${spec.command} did not start`);
  const kill = async (signal: NodeJS.Signals) => {
    await signalTree(pid, signal);
    await ended;
  };
  return {
    pid,
    ended,
    kill,
    async stop(graceMs = 20_000) {
      await stopTree(pid, spec.stopSignal, graceMs);
      await ended;
    },
  };
}

/** `setpriv` (util-linux) asks the kernel to signal the process when its parent dies, then becomes the command. */
function tiedToParent({ command, args, stopSignal }: ChildSpec): { command: string; args: string[] } {
  const setpriv = '/usr/bin/setpriv';
  if (process.platform !== 'linux' || !existsSync(setpriv)) return { command, args: [...args] };
  return { command: setpriv, args: ['--pdeathsig', stopSignal.slice(3), '--', command, ...args] };
}

/** Signals a process and its descendants, and waits until all of them have ended. */
export async function signalTree(pid: number, signal: NodeJS.Signals): Promise<void> {
  const tree = treeOf(pid);
  for (const member of tree) send(member, signal);
  await waitUntil(() => !tree.some(isAlive), { timeoutMs: 30_000, intervalMs: 20 });
}

/** Ends a process tree: politely first, by force after `graceMs`. */
export async function stopTree(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  const started = new Map(treeOf(pid).map((member) => [member, startTimeOf(member)]));
  const remaining = () =>
    [...started].filter(([member, time]) => isAlive(member) && startTimeOf(member) === time);
  send(pid, signal);
  const gone = await waitUntil(() => remaining().length === 0, { timeoutMs: graceMs, intervalMs: 20 });
  if (gone) return;
  for (const [member] of remaining()) send(member, 'SIGKILL');
  await waitUntil(() => remaining().length === 0, { timeoutMs: 10_000, intervalMs: 20 });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The last lines of a log file, for an error message; empty when there is no such file. */
export async function logTail(logFile: string, lines = 12): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
