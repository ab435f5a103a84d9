import { subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';

/** Events are folded by two batches at a time in one process: one is folded here while Elasticsearch writes the other. */
export const BATCHES_AT_A_TIME = 2;

/**
 * Milliseconds from one batch to the next, where not so much comes that one is full. Whatever a batch holds, it is read, written
 * and looked at once more in three requests; and what is searched is a fifth of a second old at times anyway.
 */
export const GATHER_MS = 50;

/** Instances of which each may hold a whole backlog; further ones get what those leave. */
export const INSTANCES_WITH_A_BACKLOG = 4;

/** Subjects of the events that some read models are folded from; others are not even fetched. */
export function eventSubjects(
  prefix: string,
  readModels: readonly Pick<DefinedReadModel, 'aggregates'>[],
): string[] {
  const aggregates = new Set(readModels.flatMap((one) => one.aggregates));
  return [...aggregates].map((aggregate) => subjectsOf(aggregate, prefix));
}
