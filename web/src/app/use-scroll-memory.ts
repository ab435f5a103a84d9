import { useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';

const PREFIX = 'vivarium.scroll:';
/** A page that is still shorter than it was after so many milliseconds has changed; then we leave it. */
const PATIENCE = 3000;

/**
 * Puts a page where it was when one comes back to it (its content may still have to arrive), and at its top when
 * one comes anew. The browser's own memory gives up when the page is not yet high enough.
 *
 * @param place changes when another page is shown; refining a search does not change it
 */
export function useScrollMemory(place: string): void {
  const type = useNavigationType();
  const first = useRef(true);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    let timer = 0;
    const remember = () => {
      clearTimeout(timer);
      const key = PREFIX + location.href;
      const top = String(Math.round(scrollY));
      timer = window.setTimeout(() => sessionStorage.setItem(key, top), 120);
    };
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each page shown
  useLayoutEffect(() => {
    const isReturn = type === 'POP';
    const wanted = isReturn ? Number(sessionStorage.getItem(PREFIX + location.href) ?? 0) : 0;
    if (first.current && wanted === 0) {
      first.current = false;
      return;
    }
    first.current = false;
    return scrollWhenPossible(wanted);
  }, [place]);
}

function scrollWhenPossible(top: number): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('wheel', stop);
    removeEventListener('touchstart', stop);
    removeEventListener('keydown', stop);
  };
  const attempt = () => {
    scrollTo({ top, behavior: 'instant' });
    if (Math.abs(scrollY - top) < 2) stop();
  };
  const observer = new ResizeObserver(attempt);
  const timer = setTimeout(stop, PATIENCE);
  addEventListener('wheel', stop, { passive: true });
  addEventListener('touchstart', stop, { passive: true });
  addEventListener('keydown', stop);
  observer.observe(document.body);
  attempt();
  return stop;
}
