import { setTimeout as delay } from 'node:timers/promises';

type Options = {
  readonly timeoutMs: number;
  readonly intervalMs?: number;
  readonly signal?: AbortSignal;
};

/**
 * Asks again and again until the answer is true. An error counts as “not yet” and is told when time runs out.
 *
 * @returns false when the time is over
 * @throws the abort reason when `signal` is aborted
 */
export async function waitUntil(
  condition: () => Promise<boolean> | boolean,
  { timeoutMs, intervalMs = 50, signal }: Options,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      if (await condition()) return true;
    } catch {
      // Not yet: a service that starts refuses connections or answers with an error.
    }
    if (performance.now() >= deadline) return false;
    await delay(intervalMs, undefined, { signal });
  }
}
