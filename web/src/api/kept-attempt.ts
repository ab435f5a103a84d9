import { z } from 'zod';
import { type Attempt, attemptOf } from './attempt.ts';
import { useWritten } from './written.ts';

const attemptSchema: z.ZodType<Attempt | null> = z.object({ asked: z.string(), key: z.string() }).nullable();

/**
 * As `useAttempt`, for what this tab keeps while it is written: whoever loads the page anew after an answer was lost, and sends
 * what still stands there, asks for it once.
 * @param name of what is asked for, among all of the page
 */
export function useKeptAttempt(name: string) {
  const [, keep, forget] = useWritten(`attempt at ${name}`, attemptSchema, null);
  return {
    keyFor: (body: unknown): string => {
      let attempt = attemptOf(undefined, body);
      keep((before) => {
        attempt = attemptOf(before ?? undefined, body);
        return attempt;
      });
      return attempt.key;
    },
    forget,
  };
}
