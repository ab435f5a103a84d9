import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/** @returns whether the browser believes that it has a connection; renders again when that changes. */
export function useConnection(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}
