import { done, type Outcome } from '@vivarium/platform/stream/outcome.ts';

/** @returns what became of one of several things. @param failures what went wrong, by the id of the thing */
export function outcomeIn(failures: ReadonlyMap<string, unknown>, id: string): Outcome {
  return failures.has(id) ? { kind: 'poison', error: failures.get(id) } : done;
}
