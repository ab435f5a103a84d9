import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../random/seeded.ts';
import type { ServiceName } from '../../services/service-names.ts';
import type { RunningServices } from '../../services/types.ts';
import type { ServerName } from '../../system/server-names.ts';
import type { RunningSystem } from '../../system/start-system.ts';

/** Something that goes wrong and is put right again. */
export interface Fault {
  name: string;
  /** Strikes, waits `downMs`, heals. Resolves when the part answers again. */
  strike(downMs: number): Promise<void>;
}

interface Killable {
  kill(signal: NodeJS.Signals): Promise<void>;
  restart(): Promise<void>;
}

/** How long a part is started again and again before the drill gives up. */
const SUPERVISE_MS = 120_000;

/**
 * Starts a part as a supervisor does (the restart policy of compose): a process whose dependency is down just then,
 * because both were struck, may end and is started again.
 */
async function supervise(part: Killable): Promise<void> {
  const deadline = performance.now() + SUPERVISE_MS;
  for (;;) {
    try {
      return await part.restart();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}

/** @returns the fault that something is killed as by `kill -9`, and started again. */
export const killing = (name: string, part: Killable): Fault => ({
  name: `kill -9 ${name}`,
  strike: async (downMs) => {
    await part.kill('SIGKILL');
    await delay(downMs);
    await supervise(part);
  },
});

/** What the drill looks through from outside. */
const lookedThrough: ReadonlySet<string> = new Set<ServerName>(['query-api', 'gateway']);
/** The MongoDB of tests writes to its files a second later than it says: what that loses is its fault. */
const forgetful: ReadonlySet<string> = new Set<ServiceName>(['mongodb']);

/** @returns the faults of the drill: every server of the pipeline, and every service that keeps what it says it has. */
export function faultsOf(system: RunningSystem, services: RunningServices): Fault[] {
  const servers = Object.values(system.servers).filter(({ name }) => !lookedThrough.has(name));
  const others = Object.values(services.services).filter(({ name }) => !forgetful.has(name));
  return [...servers, ...others].map((part) => killing(part.name, part));
}

/** A fault at its moment of a round, in milliseconds from its beginning. */
interface Strike {
  fault: Fault;
  atMs: number;
  downMs: number;
}

/** Strikes as planned, counted from now. @returns the names of the faults once all parts answer again. */
export function strikeAll(plan: readonly Strike[]): Promise<string[]> {
  return Promise.all(
    plan.map(async ({ fault, atMs, downMs }) => {
      await delay(atMs);
      await fault.strike(downMs);
      return fault.name;
    }),
  );
}

/** One or two different faults, each at its own moment of the round. */
export function planRound(random: Random, faults: readonly Fault[], roundMs: number): Strike[] {
  const count = random.chance(0.4) ? 2 : 1;
  const chosen = new Set<Fault>();
  while (chosen.size < count) chosen.add(random.pick(faults));
  return [...chosen].map((fault) => ({
    fault,
    atMs: random.integer(50, roundMs),
    downMs: random.integer(0, 400),
  }));
}
