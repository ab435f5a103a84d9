import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { done, type Outcome } from '@vivarium/platform/stream/outcome.ts';

/** Why an event was not folded: it never will be (`poison`), or too many others wrote the same document. */
export type Failure = { kind: 'poison'; error: unknown } | { kind: 'contended' };

/** Gathers the failures of one batch by event; whatever is not in it was folded. */
export class Failures {
  readonly #byEvent = new Map<DomainEvent, Failure>();

  poison(event: DomainEvent, error: unknown): void {
    this.#byEvent.set(event, { kind: 'poison', error });
  }

  contended(events: readonly DomainEvent[]): void {
    for (const event of events) {
      if (!this.#byEvent.has(event)) this.#byEvent.set(event, { kind: 'contended' });
    }
  }

  /** @returns what the stream is told of the event. */
  outcomeOf(event: DomainEvent): Outcome {
    const failure = this.#byEvent.get(event);
    if (failure === undefined) return done;
    return failure.kind === 'poison' ? failure : { kind: 'retry', error: new Error('contended') };
  }

  get size(): number {
    return this.#byEvent.size;
  }

  all(): readonly [DomainEvent, Failure][] {
    return [...this.#byEvent];
  }
}
