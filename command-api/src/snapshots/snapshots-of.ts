import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { EventMeta } from '../aggregate/envelope.ts';
import type { Moment } from '../aggregate/execute.ts';
import type { SnapshotSource } from './route.ts';

/**
 * @param inIdOrder gives up to `limit` aggregates in the order of their ids, after the id `after`.
 * @param eventOf makes the event that carries the state of one.
 * @returns the snapshots of one kind of aggregate.
 */
export function snapshotsOf<State>(
  inIdOrder: (after: string | undefined, limit: number) => AsyncIterable<State>,
  eventOf: (state: State, meta: EventMeta) => Envelope,
  { clock, newId }: Moment,
): SnapshotSource {
  return async function* (after, limit) {
    for await (const state of inIdOrder(after, limit)) {
      yield eventOf(state, { id: newId(), now: clock(), cause: currentCause() });
    }
  };
}
