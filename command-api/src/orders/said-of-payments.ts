/** Who waits in this process for what is said of a payment next, by its id. */
const waiting = new Map<string, Set<() => void>>();

/** Wakes whoever waits for it: something was said of a payment, and stands. */
export function sayOfPayment(id: string): void {
  for (const wake of waiting.get(id) ?? []) wake();
}

/**
 * Waits until something is said of a payment, by this process; what others say is not heard here.
 * @param mostMs milliseconds after which it waits no longer
 */
export async function nextOfPayment(id: string, mostMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const others = waiting.get(id) ?? new Set();
  waiting.set(id, others.add(resolve));
  const timer = setTimeout(resolve, mostMs);
  await promise;
  clearTimeout(timer);
  others.delete(resolve);
  if (others.size === 0 && waiting.get(id) === others) waiting.delete(id);
}
