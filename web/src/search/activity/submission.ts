/**
 * Whether a search was submitted (by Enter, or by taking a suggestion) that nobody has noted yet. Apart from what notes
 * it, which comes later than the search box and is not on every page.
 */
let isPending = false;
const listeners = new Set<() => void>();

/** Says that somebody submitted a search. */
export function noteSubmission(): void {
  set(true);
}

/** @returns whether a search was submitted since the last call. */
export function takeSubmission(): boolean {
  const wasPending = isPending;
  set(false);
  return wasPending;
}

/** For `useSyncExternalStore`, with {@link subscribeToSubmission}. */
export function isSubmissionPending(): boolean {
  return isPending;
}

export function subscribeToSubmission(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(pending: boolean): void {
  if (pending === isPending) return;
  isPending = pending;
  for (const listener of listeners) listener();
}
