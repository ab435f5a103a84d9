/** One line said politely to everyone: shown as a toast and read out by screen readers. */
export interface Announcement {
  id: number;
  text: string;
}

const listeners = new Set<() => void>();
let current: readonly Announcement[] = [];
let last = 0;

/** How long a toast stays, in milliseconds: long enough to read twice. */
const STAY = 6000;

function set(next: readonly Announcement[]): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says `text` once. */
export function announce(text: string): void {
  last += 1;
  const id = last;
  set([...current.slice(-2), { id, text }]);
  setTimeout(() => set(current.filter((one) => one.id !== id)), STAY);
}

/** Subscription for `useSyncExternalStore`. */
export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being said now, oldest first. */
export function currentAnnouncements(): readonly Announcement[] {
  return current;
}
