import { createStore, type StoreApi } from 'zustand/vanilla';

/** A choice that this browser keeps, as a store. */
export interface KeptStore<T> extends StoreApi<T> {
  /** Keeps another text under the key; undefined: none. */
  keep(text: string | undefined): void;
}

/**
 * @param key of the browser's storage
 * @param read what a stored text means; null: nothing is stored
 * @returns a store that holds what is stored, also when another tab changes it. Where storage is full or forbidden, it
 *   lasts as long as the page.
 */
export function keptStore<T>(key: string, read: (text: string | null) => T): KeptStore<T> {
  const store = createStore<T>()(() => read(stored(key)));
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) store.setState(read(stored(key)), true);
  });
  return {
    ...store,
    keep(text) {
      try {
        if (text === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // See above.
      }
      store.setState(read(text ?? null), true);
    },
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
