import { useStore } from 'zustand';
import { keptStore } from './kept-store.ts';

/** Where a person said they live. */
export interface HomeRegion {
  /** ISO 3166-1 country or ISO 3166-2 subdivision, such as `US-HI`. */
  code: string;
  /** As it was called when it was chosen. */
  name: string;
}

/** Where the person said they live; undefined when they never did: nothing else is taken for it. */
const homeRegion = keptStore('vivarium.region', homeRegionIn);

/** @returns where the person said they live, as far as they did. */
export function currentHomeRegion(): HomeRegion | undefined {
  return homeRegion.getState();
}

/** @returns the region of a stored text; undefined for anything that this page would not have stored. */
export function homeRegionIn(text: string | null): HomeRegion | undefined {
  const [code = '', name] = (text ?? '').split('\n');
  return name !== undefined && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code) ? { code, name } : undefined;
}

/** Remembers in this browser where the person lives, or forgets it. */
export function chooseHomeRegion(region: HomeRegion | undefined): void {
  homeRegion.keep(region && `${region.code}\n${region.name}`);
}

/** Where the person lives, as far as they said. */
export function useHomeRegion(): HomeRegion | undefined {
  return useStore(homeRegion);
}
