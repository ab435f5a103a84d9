import type { MediaWorkerConfig } from '../config.ts';
import { createDarkroom, type Darkroom } from './darkroom.ts';
import type { Developed, Task } from './protocol.ts';

/** Time on the clock for one second of processor time, on a machine that has other things to do. */
const PATIENCE = 12;

/** Darkrooms that share the work: a file waits for the first that is free. */
export interface Darkrooms {
  develop(task: Task): Promise<Developed>;
  close(): void;
}

/** Opens as many as the configuration says. */
export function openDarkrooms({
  DARKROOMS,
  PICTURE_CPU_S,
  DARKROOM_MB,
}: Pick<MediaWorkerConfig, 'DARKROOMS' | 'PICTURE_CPU_S' | 'DARKROOM_MB'>): Darkrooms {
  const cpuMs = PICTURE_CPU_S * 1000;
  const bounds = { cpuMs, wallMs: cpuMs * PATIENCE, bytes: DARKROOM_MB };
  const all = Array.from({ length: DARKROOMS }, () => createDarkroom(bounds));
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
