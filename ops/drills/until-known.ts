import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { backoffMs } from '@vivarium/platform/process/backoff.ts';
import { type MarketClient, Refusal } from '../client/market-client.ts';

/** How long one definite answer is asked for while things are broken, in milliseconds. */
const PATIENCE_MS = 90_000;
/** Pauses between tries: a thousand who knock all the time would keep a server that is slow from ever coming by. */
const pauses = { firstMs: 60, longestMs: 1000 };

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
  patienceMs = PATIENCE_MS,
): Promise<Answer> {
  const deadline = performance.now() + patienceMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (isDefinite(error) || performance.now() > deadline) throw error;
      if (error instanceof Refusal && error.status === 401) await onUnauthenticated().catch(() => {});
      await delay(backoffMs(tries, pauses));
    }
  }
}

/** A command as somebody gives it. */
interface Command {
  method: string;
  path: string;
  body?: unknown;
}

/** Gives a command until its outcome is known, under one key. @throws {Refusal} a definite one */
export function commandUntilKnown<Answer>(
  client: MarketClient,
  person: { readonly token: string; signIn(): Promise<void> },
  { method, path, body }: Command,
): Promise<Answer> {
  const idempotencyKey = randomUUID();
  const ask = () =>
    client.request<Answer>(method, path, { body, idempotencyKey, token: person.token, timeoutMs: 5000 });
  return untilKnown(ask, () => person.signIn());
}
