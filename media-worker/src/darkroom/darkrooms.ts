import { type Bounds, createDarkroom, type Darkroom } from './darkroom.ts';
import type { Developed, Task } from './protocol.ts';

/** Time on the clock for one second of processor time, on a machine that has other things to do. */
const PATIENCE = 12;
/** The same for what all else goes before. */
export const PATIENCE_WITH_LAST = 120;

/** Darkrooms that share the work: a file waits for the first that is free. */
export interface Darkrooms {
  develop(task: Task): Promise<Developed>;
  close(): void;
}

/** What one file may use: seconds of processor time, and bytes of memory. */
interface Allowance {
  cpuS: number;
  bytes: number;
  /** Seconds on the clock for one of processor time. */
  patience?: number;
}

/**
 * Opens as many as are wanted.
 * @param create makes one.
 */
export function openDarkrooms(
  count: number,
  { cpuS, bytes, patience = PATIENCE }: Allowance,
  create: (bounds: Bounds) => Darkroom = createDarkroom,
): Darkrooms {
  const cpuMs = cpuS * 1000;
  const bounds = { cpuMs, wallMs: cpuMs * patience, bytes };
  const all = Array.from({ length: count }, () => create(bounds));
  const free = [...all];
  const waiting: ((room: Darkroom) => void)[] = [];
  return {
    develop: async (task) => {
      const room = free.pop() ?? (await new Promise<Darkroom>((resolve) => waiting.push(resolve)));
      try {
        return await room.develop(task);
      } finally {
        const next = waiting.shift();
        if (next === undefined) free.push(room);
        else next(room);
      }
    },
    close: () => {
      for (const room of all) room.close();
    },
  };
}
