/**
 * Does what is due, one after the other; what cannot be done keeps nothing behind it waiting.
 * @param work answers whether it was done: what somebody else has in hand was not
 * @returns whether anything was done
 * @throws {AggregateError} after all of them, with what went wrong
 */
export async function eachDue<One>(
  all: readonly One[],
  work: (one: One) => Promise<boolean>,
): Promise<boolean> {
  let isAny = false;
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      if (await work(one)) isAny = true;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of what was due failed`);
  return isAny;
}
