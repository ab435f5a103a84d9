import { useRef } from 'react';
import { randomKey } from './random-key.ts';

/** What was last asked for and under which key, so that it is asked for once however often it is sent. */
export interface Attempt {
  asked: string;
  key: string;
}

/** @returns the attempt at what is asked for: the one before for the same, another one for anything else. */
export function attemptOf(before: Attempt | undefined, body: unknown): Attempt {
  const asked = JSON.stringify(body);
  return before?.asked === asked ? before : { asked, key: randomKey() };
}

/** @returns the key to ask for something under, and how the next time is another one although the same is asked for. */
export function useAttempt() {
  const last = useRef<Attempt>(undefined);
  return {
    keyFor: (body: unknown): string => {
      last.current = attemptOf(last.current, body);
      return last.current.key;
    },
    forget: () => {
      last.current = undefined;
    },
  };
}
