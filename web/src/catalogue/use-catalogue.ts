import { useEffect } from 'react';
import { create } from 'zustand';
import type { Catalogue } from './catalogue.ts';

const useLoaded = create<Catalogue | undefined>()(() => undefined);
let loading: Promise<Catalogue> | undefined;

/** Loads the catalogue once; a failed load is tried again by the next call. */
export function loadCatalogue(): Promise<Catalogue> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Catalogue> {
  const { bringCatalogue } = await import('./catalogue.ts');
  const catalogue = await bringCatalogue();
  useLoaded.setState(catalogue, true);
  return catalogue;
}

/** @returns the catalogue, if it has arrived. */
export function currentCatalogue(): Catalogue | undefined {
  return useLoaded.getState();
}

/** @returns the catalogue, or undefined until it has arrived: labels fall back to slugs until then. */
export function useCatalogue(): Catalogue | undefined {
  useEffect(() => {
    loadCatalogue().catch(() => undefined);
  }, []);
  return useLoaded();
}
