import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { Stage } from '../definition/projection.ts';
import { keyOf } from './read-documents.ts';

/** What became of the wish to walk the documents that copy from what some events are about. */
interface Begun {
  /** Events whose documents may be walked now. */
  free: readonly DomainEvent[];
  /** Events about something whose copies are being walked already. */
  taken: readonly DomainEvent[];
  /** Says that the walk is over, however it ended. */
  end(): void;
}

/**
 * The walks of fan-outs that are under way in this process. A seller of ten thousand listings who takes two names in a row
 * would be walked twice at once: the two meet at every document, and hold both batches that a process has in work, so that
 * all others wait. The second comes back later, and finds what the first has not brought up to date already.
 */
export class Walks {
  readonly #underWay = new Set<string>();

  begin(stage: Stage, events: readonly DomainEvent[]): Begun {
    const walks = events.map((event) => ({ event, keys: keysOf(stage, event) }));
    const isTaken = ({ keys }: { keys: string[] }) => keys.some((key) => this.#underWay.has(key));
    const taken = walks.filter(isTaken);
    const free = walks.filter((walk) => !isTaken(walk));
    const keys = free.flatMap((walk) => walk.keys);
    for (const key of keys) this.#underWay.add(key);
    return {
      free: free.map(({ event }) => event),
      taken: taken.map(({ event }) => event),
      end: () => {
        for (const key of keys) this.#underWay.delete(key);
      },
    };
  }
}

function keysOf(stage: Stage, event: DomainEvent): string[] {
  return stage.flatMap(({ readModel, fanOuts }) =>
    fanOuts(event).map(({ field, reference }) => `${readModel} ${field} ${keyOf(reference)}`),
  );
}
