/** Ages in milliseconds. */
export interface Ages {
  /** From here on a value is replaced in the background while it still serves. */
  fresh: number;
  /** From here on it does not serve any more, unless no newer one can be had. */
  usable: number;
}

/**
 * Keeps one value that is costly to make: whoever asks gets the last one at once, and the first to ask when it is not
 * fresh any more has a newer one made in the background. Nobody asks, nothing is made. A failure leaves the last value
 * in place and the next one who asks tries again.
 *
 * @param make makes the value; never runs twice at once
 * @param now milliseconds
 * @returns asks for the value; rejects only when there never was one
 */
export function keepFresh<T>(
  make: () => Promise<T>,
  { fresh, usable }: Ages,
  now: () => number,
): () => Promise<T> {
  let last: { value: T; at: number } | undefined;
  let making: Promise<T> | undefined;
  const makeOnce = () => {
    // A value is as old as the question that it answers.
    const at = now();
    making ??= make()
      .then((value) => {
        last = { value, at };
        return value;
      })
      .finally(() => {
        making = undefined;
      });
    return making;
  };
  return async () => {
    if (last === undefined) return makeOnce();
    const { value, at } = last;
    const age = now() - at;
    if (age < fresh) return value;
    const newer = makeOnce().catch(() => value);
    return age < usable ? value : newer;
  };
}
