import { create } from 'zustand';

/** One line said politely to everyone: shown as a toast and read out by screen readers. */
export interface Announcement {
  id: number;
  text: string;
}

/** What is being said now, oldest first. */
export const useAnnouncements = create<readonly Announcement[]>()(() => []);

let last = 0;

/** How long a toast stays, in milliseconds: long enough to read twice. */
const STAY = 6000;

/** Says `text` once. */
export function announce(text: string): void {
  last += 1;
  const id = last;
  useAnnouncements.setState((said) => [...said.slice(-2), { id, text }], true);
  setTimeout(() => useAnnouncements.setState((said) => said.filter((one) => one.id !== id), true), STAY);
}
