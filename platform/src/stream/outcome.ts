/** What became of one item of a batch. */
export type Outcome =
  /** Handled; the stream may forget that it was delivered. */
  | { kind: 'done' }
  /** Not now, by no fault of its own: something was away, or others were faster. It comes again, however often. */
  | { kind: 'retry'; error?: unknown }
  /** It failed by itself. It comes again until it has failed too often, and is given up then. */
  | { kind: 'poison'; error: unknown };

export const done: Outcome = { kind: 'done' };

/**
 * Makes a handler of batches of one that handles a single item, for what is done one after the other.
 * @param handle what it throws makes the item `poison`
 * @param isOutage tells errors that are no fault of the item, such as a database that is away; the rest of the batch then
 *   waits as well
 */
export function oneByOne<T>(
  handle: (item: T) => Promise<void>,
  isOutage: (error: unknown) => boolean = () => false,
): (items: readonly T[]) => Promise<Outcome[]> {
  return async (items) => {
    const outcomes: Outcome[] = [];
    for (const item of items) {
      try {
        await handle(item);
        outcomes.push(done);
      } catch (error) {
        if (isOutage(error))
          return [...outcomes, ...items.slice(outcomes.length).map(() => retryAfter(error))];
        outcomes.push({ kind: 'poison', error });
      }
    }
    return outcomes;
  };
}

function retryAfter(error: unknown): Outcome {
  return { kind: 'retry', error };
}
