import type { Market } from './market.ts';
import { type ListingPlan, listedAt, planOf, type Step } from './plan.ts';

/** A step of a listing's plan, in its turn. */
export interface PlannedCommand {
  plan: ListingPlan;
  step: Step;
  /** Place of the step in its plan, from 0. */
  turn: number;
}

interface Waiting {
  at: number;
  index: number;
  turn: number;
}

/**
 * The commands of a whole market in order of time. Listings are planned when their time comes; of those that have
 * more to come, only when and what is kept (three numbers each), and they are planned again then.
 */
export function* commandsOf(market: Market): Generator<PlannedCommand> {
  const waiting = new Queue();
  const after = (plan: ListingPlan, turn: number) => {
    const next = plan.steps[turn + 1];
    if (next) waiting.push({ at: next.at, index: plan.index, turn: turn + 1 });
  };
  function* upTo(time: number): Generator<PlannedCommand> {
    for (let next = waiting.takeUntil(time); next; next = waiting.takeUntil(time)) {
      const plan = planOf(market, next.index);
      const step = plan.steps[next.turn];
      if (step === undefined) continue;
      yield { plan, step, turn: next.turn };
      after(plan, next.turn);
    }
  }
  for (let index = 0; index < market.size; index++) {
    yield* upTo(listedAt(market, index));
    const plan = planOf(market, index);
    const [step] = plan.steps;
    if (step === undefined) continue;
    yield { plan, step, turn: 0 };
    after(plan, 0);
  }
  yield* upTo(Number.POSITIVE_INFINITY);
}

/** A binary heap by time; ties by index. */
class Queue {
  readonly #heap: Waiting[] = [];

  push(waiting: Waiting): void {
    const heap = this.#heap;
    let child = heap.length;
    heap.push(waiting);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapIfLater(parent, child)) return;
      child = parent;
    }
  }

  takeUntil(time: number): Waiting | undefined {
    const heap = this.#heap;
    const [first] = heap;
    if (first === undefined || first.at > time) return undefined;
    const last = heap.pop();
    if (last === undefined || last === first) return first;
    heap[0] = last;
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1;
      const child = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
      if (child >= heap.length || !this.#swapIfLater(parent, child)) return first;
      parent = child;
    }
  }

  #swapIfLater(parent: number, child: number): boolean {
    const [upper, lower] = [this.#heap[parent], this.#heap[child]];
    if (upper === undefined || lower === undefined || !isBefore(lower, upper)) return false;
    this.#heap[parent] = lower;
    this.#heap[child] = upper;
    return true;
  }
}

function isBefore(a: Waiting | undefined, b: Waiting | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.at < b.at || (a.at === b.at && a.index < b.index);
}
