import type { DomainEvent } from '@vivarium/contracts/events.ts';

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

  of(event: DomainEvent): Failure | undefined {
    return this.#byEvent.get(event);
  }

  get size(): number {
    return this.#byEvent.size;
  }

  all(): readonly [DomainEvent, Failure][] {
    return [...this.#byEvent];
  }
}
