import type { Response } from 'express';

/** @returns a signal that aborts when the client goes before it has its answer: nobody waits for the work any more. */
export function whileConnected(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
