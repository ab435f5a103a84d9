import { create } from 'zustand';

/**
 * Whether a search was submitted (by Enter, or by taking a suggestion) that nobody has noted yet. Apart from what notes
 * it, which comes later than the search box and is not on every page.
 */
export const useSubmissionPending = create<boolean>()(() => false);

/** Says that somebody submitted a search. */
export function noteSubmission(): void {
  useSubmissionPending.setState(true);
}

/** @returns whether a search was submitted since the last call. */
export function takeSubmission(): boolean {
  const wasPending = useSubmissionPending.getState();
  useSubmissionPending.setState(false);
  return wasPending;
}
