import type { Developed } from './protocol.ts';

type Refusal = Extract<Developed, { refused: unknown }>;

/** A darkroom has ended, or was ended, and nothing says that the file is to blame: a machine that is short of memory or time ends what it finds. */
export class DarkroomLost extends Error {
  override name = 'DarkroomLost';
  /** What is said of the file where it happens again and again. */
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

/** Darkrooms that one upload may cost. */
const ATTEMPTS = 3;

/** @returns what gives an upload that a darkroom was lost with another chance, and refuses it where it has had {@link ATTEMPTS}. */
export function givingChances(): (key: string, develop: () => Promise<Developed>) => Promise<Developed> {
  const lost = new Map<string, number>();
  return async (key, develop) => {
    try {
      const developed = await develop();
      lost.delete(key);
      return developed;
    } catch (error) {
      if (!(error instanceof DarkroomLost)) throw error;
      const times = (lost.get(key) ?? 0) + 1;
      lost.set(key, times);
      if (times < ATTEMPTS) throw error;
      lost.delete(key);
      return error.refusal;
    }
  };
}
