import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of a page that comes later, and that the rest is good without: what cannot be loaded leaves its place as it is
 * while loading, instead of taking the page with it, and is asked for again once there is a connection.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazily(load, () => true);
}

/**
 * A page whose code comes when it is opened. What does not come without a connection is asked for again once there is
 * one: React keeps what has failed for as long as the tab is open, and the page would have failed although nothing is
 * wrong with it.
 */
export function lazyPage(load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> {
  return lazily(load, () => !navigator.onLine);
}

/** @param isWaitedFor whether what could not be loaded just now may come with the next connection; else it has failed */
function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>, isWaitedFor: () => boolean) {
  return lazy(async () => {
    for (;;) {
      try {
        return { default: await load() };
      } catch (error) {
        if (!isWaitedFor()) throw error;
        await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
      }
    }
  });
}
