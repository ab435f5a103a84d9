import { useCallback, useEffect, useRef } from 'react';
import { type NavigateOptions, useNavigate } from 'react-router';

/** Leads to another page. @returns whether it did: not where whoever asked has gone elsewhere meanwhile. */
export type LeadOn = (to: string, options?: NavigateOptions) => boolean;

/**
 * For what is answered later: a payment, an offer, something that is kept. Whoever does not wait for the answer, and has left
 * this part of the page, is not led away from where they are then.
 *
 * @param of what this part is about, where it stays when that becomes another thing
 */
export function useLeadOn(of = ''): LeadOn {
  const navigate = useNavigate();
  const here = useRef<string>(undefined);
  useEffect(() => {
    here.current = of;
    return () => {
      here.current = undefined;
    };
  }, [of]);
  return useCallback(
    (to, options) => {
      if (here.current !== of) return false;
      void navigate(to, options);
      return true;
    },
    [navigate, of],
  );
}
