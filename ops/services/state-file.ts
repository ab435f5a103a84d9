import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stopTree } from './child-process.ts';
import { isAlive, startTimeOf } from './process-tree.ts';
import { serviceNames } from './service-names.ts';

const processSchema = z.object({
  pid: z.int().positive(),
  /** See {@link startTimeOf}: tells a pid that is used again by another process. */
  startedAt: z.string().nullable(),
});

const stateSchema = z.object({
  /** The process that started the services and will stop them. */
  launcher: processSchema,
  mode: z.enum(['native', 'docker', 'external']),
  purpose: z.enum(['demo', 'test']),
  /** Where the throw-away data is, to be removed if the launcher could not. */
  temporaryData: z.string().nullable(),
  services: z.partialRecord(
    z.enum(serviceNames),
    z.object({
      url: z.string(),
      port: z.int().nullable(),
      process: processSchema.nullable(),
      stopSignal: z.string(),
    }),
  ),
});

/** What `services.json` holds: who started which services, where they are and how they are stopped. */
export type ServicesState = z.infer<typeof stateSchema>;

/** Thrown when the services of this folder run already, started by a process that is alive. */
export class AlreadyRunningError extends Error {
  readonly state: ServicesState;

  constructor(state: ServicesState) {
    super(
      `The services are running already: process ${state.launcher.pid} started them. ` +
        'Stop it with Ctrl-C where it runs, or with: npm run reset (which also empties the data)',
    );
    this.name = 'AlreadyRunningError';
    this.state = state;
  }
}

export function stateFileOf(stateDir: string): string {
  return join(stateDir, 'services.json');
}

/** This process, as it is written into a state file. */
export function processRecord(pid: number): ServicesState['launcher'] {
  return { pid, startedAt: startTimeOf(pid) };
}

/** Whether the recorded process, and not a later one with the same pid, is alive. */
export function isStillRunning({ pid, startedAt }: ServicesState['launcher']): boolean {
  return isAlive(pid) && startTimeOf(pid) === startedAt;
}

/** @returns null when there is no state file or none that can be read */
export function readState(stateDir: string): ServicesState | null {
  return readFile(stateFileOf(stateDir));
}

/**
 * Claims the folder for this process. What a launcher that died has left running is stopped first.
 *
 * @throws AlreadyRunningError when a living process holds it
 */
export async function claimState(stateDir: string, state: ServicesState): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  const file = stateFileOf(stateDir);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, serialise(state));
  try {
    for (;;) {
      // A link is made completely or not at all, and never over an existing file.
      const claimed = await link(draft, file).then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code !== 'EEXIST' && Promise.reject(error),
      );
      if (claimed) return;
      await removeStale(file);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Replaces the state in one step, so that a reader never sees half of it. */
export async function writeState(stateDir: string, state: ServicesState): Promise<void> {
  const file = stateFileOf(stateDir);
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, serialise(state));
  await rename(draft, file);
}

export async function removeState(stateDir: string): Promise<void> {
  await rm(stateFileOf(stateDir), { force: true });
}

/** Stops the processes that a state names and removes its throw-away data. */
export async function stopRecorded(state: ServicesState): Promise<void> {
  const processes = Object.values(state.services).flatMap((service) =>
    service.process && isStillRunning(service.process) ? [{ ...service, pid: service.process.pid }] : [],
  );
  await Promise.all(
    processes.map(({ pid, stopSignal }) => stopTree(pid, stopSignal as NodeJS.Signals, 20_000)),
  );
  if (state.temporaryData) await rm(state.temporaryData, { recursive: true, force: true });
}

async function removeStale(file: string): Promise<void> {
  const current = readFile(file);
  if (current && isStillRunning(current.launcher)) throw new AlreadyRunningError(current);
  const aside = `${file}.stale-${process.pid}`;
  // Moved away before it is judged for good: another starter may have put its own claim there meanwhile.
  await rename(file, aside).catch(() => undefined);
  if (!existsSync(aside)) return;
  const moved = readFile(aside);
  if (moved && isStillRunning(moved.launcher)) {
    await link(aside, file).catch(() => undefined);
    await rm(aside, { force: true });
    throw new AlreadyRunningError(moved);
  }
  await rm(aside, { force: true });
  if (moved) await stopRecorded(moved);
}

function readFile(file: string): ServicesState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function serialise(state: ServicesState): string {
  return `${JSON.stringify(state, null, 2)}\n`;
}
