import { type ComponentType, lazy } from 'react';

/**
 * A page whose code comes when it is opened. What does not come without a connection is asked for again once there is
 * one: React keeps what has failed for as long as the tab is open, and the page would have failed although nothing is
 * wrong with it.
 */
export function lazyPage(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    for (;;) {
      try {
        return { default: await load() };
      } catch (error) {
        if (navigator.onLine) throw error;
        await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
      }
    }
  });
}
