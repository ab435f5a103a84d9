import { useEffect, useRef } from 'react';

/** Milliseconds until what could not be sent is tried again. */
const AGAIN_AFTER = 10_000;

/** Tries again while something waits for it: after a while, and as soon as the browser has a connection again. */
export function useRetrying(isWaiting: boolean, retry: () => void): void {
  const newest = useRef(retry);
  newest.current = retry;
  useEffect(() => {
    if (!isWaiting) return;
    const again = () => newest.current();
    const timer = setInterval(again, AGAIN_AFTER);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [isWaiting]);
}
