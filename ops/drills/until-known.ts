import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../client/market-client.ts';

/** How long one definite answer is asked for while things are broken, in milliseconds. */
const PATIENCE_MS = 90_000;
const RETRY_EVERY_MS = 60;

/** @returns whether it is a refusal that more tries do not change. */
export function isDefinite(error: unknown): error is Refusal {
  if (!(error instanceof Refusal)) return false;
  const isRace = error.body?.error.code === 'concurrent_change';
  return error.status < 500 && error.status !== 429 && error.status !== 401 && !isRace;
}

/**
 * Asks until there is a definite answer.
 * @param onUnauthenticated signs in anew.
 * @throws {Refusal} a definite one.
 */
export async function untilKnown<Answer>(
  ask: () => Promise<Answer>,
  onUnauthenticated: () => Promise<unknown>,
): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (isDefinite(error) || performance.now() > deadline) throw error;
      if (error instanceof Refusal && error.status === 401) await onUnauthenticated().catch(() => {});
      await delay(RETRY_EVERY_MS);
    }
  }
}
