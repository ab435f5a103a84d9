import { useEffect, useState } from 'react';

/** Milliseconds after which something is done although the browser has been busy all along. */
const PATIENCE = 3000;

/**
 * @param ready when what comes first is there
 * @returns whether the browser has had nothing better to do since; stays true then
 */
export function useIdle(ready: boolean): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!ready || idle) return;
    // Safari has no idle callbacks yet.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), 300);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }, [ready, idle]);
  return idle;
}
