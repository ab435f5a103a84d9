import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FilmPrograms } from '../films/programs.ts';
import { DarkroomLost } from './darkroom-lost.ts';
import { makeNice, startedNice } from './priority.ts';
import { type Developed, saidBy, type Task } from './protocol.ts';
import { shareOf } from './share-of.ts';
import { usageOf } from './usage.ts';

/** What one file may use. */
export interface Bounds {
  /** Processor time for all that is made of it, in milliseconds; for a part it is a share of that. */
  cpuMs: number;
  /** Time on the clock, for what waits instead of working. */
  wallMs: number;
  /** Memory of the process that opens it. */
  bytes: number;
}

const program = fileURLToPath(new URL('main.ts', import.meta.url));
const LOOK_EVERY_MS = 100;
/** Signals that come from elsewhere: no file sends them to the process that opens it. */
const ofOthers: ReadonlySet<NodeJS.Signals> = new Set(['SIGTERM', 'SIGINT', 'SIGKILL']);

/** A process that opens one file at a time, started when it is needed and started anew after it died. */
export interface Darkroom {
  /**
   * Makes of a file what is shown of it; one that takes more than it may, or takes the process with it, is refused.
   * @throws {DarkroomLost} where the process was ended from elsewhere, or waited for too long.
   */
  develop(task: Task): Promise<Developed>;
  readonly pid: number | undefined;
  close(): void;
}

interface DarkroomOptions {
  /** What films are read with; none, and they are refused. */
  programs?: FilmPrograms | undefined;
  /** How much it gives way to all else on the machine, up to 19. */
  nice?: number;
}

const nodeOptions = ['--max-old-space-size=128'];

export function createDarkroom(bounds: Bounds, { programs, nice = 0 }: DarkroomOptions = {}): Darkroom {
  let child: ChildProcess | undefined;
  const started = () => {
    if (child?.connected) return child;
    child = fork(program, {
      // Nothing of our environment: what is in there has no use for passwords.
      env: { VIPS_BLOCK_UNTRUSTED: '1', MALLOC_ARENA_MAX: '2', ...programs },
      ...startedNice(nice, nodeOptions),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // A group of its own, to be ended with whatever it has started.
      detached: true,
    });
    if (child.pid !== undefined) void makeNice(child.pid, nice);
    return child;
  };
  return {
    get pid() {
      return child?.pid;
    },
    develop: async (task) => {
      const process = started();
      const ended = Promise.withResolvers<Developed>();
      const give = (message: unknown) => ended.resolve(saidBy(message, task.into));
      const lose = (why: string) => ended.reject(new DarkroomLost({ refused: 'broken', why }));
      const die = (_code: number | null, signal: NodeJS.Signals | null) => {
        if (signal !== null && ofOthers.has(signal)) lose(`ended by ${signal}`);
        else ended.resolve({ refused: 'broken', why: 'it ended the process that opened it' });
      };
      const fail = ({ message }: Error) => lose(message);
      process.once('message', give);
      process.once('exit', die);
      process.once('error', fail);
      const cpuMs = bounds.cpuMs * shareOf(task.part);
      const stopWatching = watch(process, { ...bounds, cpuMs }, (why, isOfFile) => {
        const refusal = { refused: 'too_large' as const, why };
        if (isOfFile) ended.resolve(refusal);
        else ended.reject(new DarkroomLost(refusal));
        killAll(process);
        child = undefined;
      });
      process.send(task);
      try {
        return await ended.promise;
      } finally {
        stopWatching();
        process.off('message', give).off('exit', die).off('error', fail);
        if (process.exitCode !== null || process.signalCode !== null) child = undefined;
      }
    },
    close: () => {
      if (child !== undefined) killAll(child);
    },
  };
}

function killAll({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/**
 * Looks at a process until it has used more than it may.
 * @param tooMuch told what, and whether that is the file's: who waits for long may wait for a machine that is busy.
 */
function watch(
  process: ChildProcess,
  bounds: Bounds,
  tooMuch: (why: string, isOfFile: boolean) => void,
): () => void {
  const began = performance.now();
  let cpuBefore: number | undefined;
  let isOver = false;
  const look = async () => {
    if (performance.now() - began > bounds.wallMs) return tooMuch(`longer than ${bounds.wallMs} ms`, false);
    const usage = process.pid === undefined ? undefined : await usageOf(process.pid);
    // It may have ended meanwhile, and the process have the next one.
    if (usage === undefined || isOver) return;
    cpuBefore ??= usage.cpuMs;
    if (usage.cpuMs - cpuBefore > bounds.cpuMs)
      tooMuch(`more than ${bounds.cpuMs} ms of processor time`, true);
    else if (usage.bytes > bounds.bytes) tooMuch(`more than ${bounds.bytes} bytes of memory`, true);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  void look();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
