import type { Change } from './change.ts';
import type { IndexState } from './index-state.ts';
import type { Snapshot, VisibleChanges } from './visible-changes.ts';

/** How old it may be where nobody waits for it, in milliseconds. */
const STALE_MS = 250;
/** Changes remembered at most, some 15 MB. */
const MOST_CHANGES = 2000;
/** Looks until one is newer than the question. */
const TRIES = 3;

/** What became visible at once. */
export interface Step {
  generation: number;
  changes: readonly Change[];
}

/** Numbers the states that the index is seen in, one after the other, and knows what changed from one to the next. */
export interface Generations {
  /** The one that can be found now, or was a moment ago: after the call. Undefined: it cannot be told. */
  current(): Promise<number | undefined>;
  /** The one that was last seen, at once. Is it old, it is looked again in the background. */
  lastSeen(): number | undefined;
  /** @returns what has changed after a generation, up to another; undefined where nobody knows (any more). */
  after(generation: number, upTo: number): readonly Step[] | undefined;
}

/** @param now milliseconds that never go back */
export function createGenerations(
  state: Pick<IndexState, 'current'>,
  visible: VisibleChanges,
  now: () => number,
): Generations {
  let number = 0;
  let seen: { token: string; snapshot: Snapshot } | undefined;
  let seenAt = Number.NEGATIVE_INFINITY;
  let steps: Step[] = [];
  /** From this generation on it is known what changed. */
  let knownFrom = 0;
  let advancing: Promise<void> | undefined;

  const advance = async (reading: NonNullable<Awaited<ReturnType<IndexState['current']>>>) => {
    const before = seen?.snapshot;
    try {
      const { snapshot, changes } = await visible.look(reading, before);
      number += 1;
      seen = { token: reading.token, snapshot };
      if (changes === undefined) forget();
      else remember({ generation: number, changes });
    } catch {
      // Whatever was seen before is compared with nothing any more.
      number += 1;
      seen = undefined;
      forget();
    }
    if (before !== undefined) void visible.close(before);
  };
  const forget = () => {
    steps = [];
    knownFrom = number;
  };
  const remember = (step: Step) => {
    steps.push(step);
    let count = steps.reduce((sum, { changes }) => sum + changes.length, 0);
    while (count > MOST_CHANGES) {
      const [first] = steps.splice(0, 1);
      count -= first?.changes.length ?? 0;
      knownFrom = first?.generation ?? number;
    }
  };

  const current = async (): Promise<number | undefined> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reading = await state.current();
      seenAt = now();
      if (reading === undefined) return undefined;
      if (seen?.token === reading.token) return number;
      advancing ??= advance(reading).finally(() => {
        advancing = undefined;
      });
      await advancing;
      // Another one may have looked before this one asked.
      if (seen?.token === reading.token) return number;
      if (seen === undefined) return undefined;
    }
    return undefined;
  };

  return {
    current,
    lastSeen: () => {
      if (now() - seenAt > STALE_MS) {
        seenAt = now();
        void current();
      }
      return seen === undefined ? undefined : number;
    },
    after: (generation, upTo) =>
      generation < knownFrom
        ? undefined
        : steps.filter((step) => step.generation > generation && step.generation <= upTo),
  };
}
