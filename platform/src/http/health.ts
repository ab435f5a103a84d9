import { Router } from 'express';
import type { Registry } from 'prom-client';

/** Throws or rejects when the dependency does not answer. */
export type ReadinessChecks = Record<string, () => Promise<unknown>>;

/** Thrown by a check that has another word for what is the matter than `unavailable`. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

const CHECK_TIMEOUT_MS = 1500;

async function ask(check: () => Promise<unknown>): Promise<string> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)),
    CHECK_TIMEOUT_MS,
  );
  try {
    await Promise.race([check(), late]);
    return 'ok';
  } catch (error) {
    return error instanceof NotReady ? error.message : 'unavailable';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `/healthz` (alive), `/readyz` (a line per dependency; without one that is optional it is `degraded`, which is ready),
 * `/metrics` (Prometheus text).
 */
export function healthRoutes(
  needed: () => ReadinessChecks,
  optional: ReadinessChecks,
  metrics: Registry,
): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const [must, may] = await Promise.all([askAll(needed()), askAll(optional)]);
    const isReady = areFine(must);
    const status = isReady ? (areFine(may) ? 'ready' : 'degraded') : 'not ready';
    response.status(isReady ? 200 : 503).json({ status, dependencies: { ...must, ...may } });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}

async function askAll(checks: ReadinessChecks): Promise<Record<string, string>> {
  const asked = Object.entries(checks).map(async ([name, check]) => [name, await ask(check)] as const);
  return Object.fromEntries(await Promise.all(asked));
}

const areFine = (answers: Record<string, string>) =>
  Object.values(answers).every((answer) => answer === 'ok');
