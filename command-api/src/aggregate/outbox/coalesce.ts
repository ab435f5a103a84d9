/**
 * Wraps an action that says "there is something": however often the wrapper is called while the action runs, it runs
 * once more afterwards, not once per call. Failures are swallowed: a hint is only a hint.
 */
export function coalesce(action: () => Promise<unknown>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await action().catch(() => undefined);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
