import { progressText } from '../loading/load-progress.ts';
import type { WriteServices } from '../loading/write-side.ts';

/** What a task says meanwhile, a line for people. */
type OnLine = (line: string) => void;

/**
 * What is done once for a demo, and takes hundreds of megabytes: the towns of the world, the whole write side, drawings. Each
 * loads what it needs when it is called.
 */
export const tasks = {
  /** Loads listings up to a number, and the market's past. @returns how many were written, which is none where all were there */
  load: async (
    given: { services: WriteServices; listings: number; seed: string },
    onLine: OnLine,
  ): Promise<{ listings: number; past: number }> => {
    const [{ loadDemo }, { loadPast }] = await Promise.all([import('../load.ts'), import('../load-past.ts')]);
    const onProgress = (progress: Parameters<typeof progressText>[0]) => onLine(progressText(progress));
    const { listings } = await loadDemo({ ...given, onProgress });
    return { listings, past: await loadPast({ services: given.services, onProgress }) };
  },

  /** Gives some listings pictures. @returns how many */
  pictures: async (given: {
    origin: string;
    seed: string;
    listings: number;
    pictured: number;
  }): Promise<number> => {
    const { addPictures } = await import('../pictures/add-pictures.ts');
    return addPictures({ ...given, signal: new AbortController().signal });
  },
};

export type TaskName = keyof typeof tasks;
export type Given<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type Done<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;

/** What the process says to who has started it. */
export type Told<Name extends TaskName> = { line: string } | { done: Done<Name> } | { failed: string };
