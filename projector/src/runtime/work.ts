import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { Projection, References, Stage, Stored } from '../definition/projection.ts';

/** A document and the events of one batch that it is to be folded with, in the order of their versions. */
export interface Work {
  projection: Projection;
  id: string;
  events: readonly DomainEvent[];
}

/** What one fold came to. */
export interface Folded {
  /** The document to write; undefined when it stays as it is. */
  next: Stored | undefined;
  /** Events whose `evolve` threw. The others are folded all the same: each carries the whole state. */
  failures: readonly { event: DomainEvent; error: unknown }[];
}

/** @returns the documents that the events of a batch are folded into, each with all of its events. */
export function workOf(stage: Stage, events: readonly DomainEvent[]): Work[] {
  return stage.flatMap((projection) => {
    const byId = new Map<string, DomainEvent[]>();
    for (const event of events) {
      for (const id of projection.targets(event)) {
        const known = byId.get(id);
        if (known === undefined) byId.set(id, [event]);
        else known.push(event);
      }
    }
    return [...byId].map(([id, ofDocument]) => ({ projection, id, events: inOrder(ofDocument) }));
  });
}

/** Folds the events of one document into it. */
export function fold(
  { projection, events }: Work,
  current: Stored | undefined,
  references: References,
): Folded {
  const failures: { event: DomainEvent; error: unknown }[] = [];
  let document = current;
  for (const event of events) {
    try {
      document = projection.evolve(document, event, references) ?? document;
    } catch (error) {
      failures.push({ event, error });
    }
  }
  return { next: document === current ? undefined : document, failures };
}

function inOrder(events: DomainEvent[]): DomainEvent[] {
  return events.length < 2 ? events : events.sort((a, b) => a.aggregateversion - b.aggregateversion);
}
