import { matchPath } from 'react-router';
import type { Page } from '../ui/place.ts';

/** What is done with a link before it is followed: pointed at, touched, come to by keyboard. */
const signs = ['pointerover', 'touchstart', 'focusin'];

/** Begins to load the page that an address leads to, as far as it is not there; one that does not come is asked for again. */
export function bring(pages: readonly Page[], pathname: string): void {
  pages
    .find(({ path }) => matchPath(path, pathname))
    ?.load()
    .catch(() => undefined);
}

/**
 * Brings the page behind a link while somebody is about to follow it, so that it is there by then.
 *
 * @returns what ends it
 */
export function bringAhead(pages: readonly Page[]): () => void {
  const look = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.origin === location.origin) bring(pages, link.pathname);
  };
  for (const sign of signs) document.addEventListener(sign, look, { passive: true });
  return () => {
    for (const sign of signs) document.removeEventListener(sign, look);
  };
}
