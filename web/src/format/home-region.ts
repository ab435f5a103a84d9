import { useSyncExternalStore } from 'react';

/** Where a person said they live. */
export interface HomeRegion {
  /** ISO 3166-1 country or ISO 3166-2 subdivision, such as `US-HI`. */
  code: string;
  /** As it was called when it was chosen. */
  name: string;
}

const KEY = 'vivarium.region';
const listeners = new Set<() => void>();

/** What was stored, and what it means: the same text is the same object, as stores for React must have it. */
let read: { text: string | null; region: HomeRegion | undefined } = { text: null, region: undefined };

/** @returns where the person said they live; undefined when they never did: nothing else is taken for it. */
export function currentHomeRegion(): HomeRegion | undefined {
  const text = localStorage.getItem(KEY);
  if (text !== read.text) read = { text, region: homeRegionIn(text) };
  return read.region;
}

/** @returns the region of a stored text; undefined for anything that this page would not have stored. */
export function homeRegionIn(text: string | null): HomeRegion | undefined {
  const [code = '', name] = (text ?? '').split('\n');
  return name !== undefined && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code) ? { code, name } : undefined;
}

/** Remembers in this browser where the person lives, or forgets it. */
export function chooseHomeRegion(region: HomeRegion | undefined): void {
  if (region === undefined) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, `${region.code}\n${region.name}`);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the person lives, as far as they said. */
export function useHomeRegion(): HomeRegion | undefined {
  return useSyncExternalStore(subscribe, currentHomeRegion);
}
