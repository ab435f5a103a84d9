import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A part of a page that comes later, and that the rest is good without: what cannot be loaded leaves its place as it is
 * while loading, instead of taking the page with it, and is asked for again once there is a connection.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    for (;;) {
      try {
        return { default: await load() };
      } catch {
        await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
      }
    }
  });
}
