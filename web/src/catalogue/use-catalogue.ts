import { useSyncExternalStore } from 'react';
import type { Catalogue } from './catalogue.ts';

let catalogue: Catalogue | undefined;
let loading: Promise<Catalogue> | undefined;
const listeners = new Set<() => void>();

/** Loads the catalogue once; a failed load is tried again by the next call. */
export function loadCatalogue(): Promise<Catalogue> {
  loading ??= import('./catalogue.ts').then(
    ({ openCatalogue }) => {
      catalogue = openCatalogue();
      for (const listener of listeners) listener();
      return catalogue;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  loadCatalogue().catch(() => undefined);
  return () => listeners.delete(listener);
}

/** @returns the catalogue, or undefined until it has arrived: labels fall back to slugs until then. */
export function useCatalogue(): Catalogue | undefined {
  return useSyncExternalStore(subscribe, () => catalogue);
}
