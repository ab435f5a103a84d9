import { createStore, type StoreApi } from 'zustand/vanilla';
import { isApiError } from './api-error.ts';

/** Why there is no answer yet, and what asks again at once. */
export interface Trouble {
  error: Error;
  retry(): void;
}

/** Milliseconds before asking again by itself: after the first failure, and at most. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Makes asking patient: what fails is asked again when there is a connection again, when somebody wants it, and now and
 * then while the server is away; what it refuses, only when somebody wants it. Whoever asks sees no failure, just a late
 * answer.
 *
 * @param ask rejects where there is no answer
 * @param connection tells `online`; injected for tests
 * @returns `ask`, which only rejects once its signal is aborted; and what keeps the answer away at the moment
 */
export function patient<Question, Answer>(
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
  connection: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = globalThis,
): {
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>;
  trouble: StoreApi<Trouble | undefined>;
} {
  const trouble = createStore<Trouble | undefined>()(() => undefined);

  const nextOccasion = (error: unknown, failures: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
      const timer = mayPass(error) ? setTimeout(() => retry(), wait) : undefined;
      const end = () => {
        clearTimeout(timer);
        connection.removeEventListener('online', retry);
        signal.removeEventListener('abort', giveUp);
      };
      const retry = () => {
        end();
        resolve();
      };
      const giveUp = () => {
        end();
        reject(signal.reason);
      };
      connection.addEventListener('online', retry);
      signal.addEventListener('abort', giveUp);
      trouble.setState({ error: error instanceof Error ? error : new Error(String(error)), retry }, true);
    });

  return {
    trouble,
    async ask(question, signal) {
      for (let failures = 0; ; failures++) {
        try {
          return await ask(question, signal);
        } catch (error) {
          if (signal.aborted) throw error;
          await nextOccasion(error, failures, signal);
        }
      }
    },
  };
}

/** Not the question's fault. */
function mayPass(error: unknown): boolean {
  return isApiError(error) && (error.isOutage || error.status === 429);
}
