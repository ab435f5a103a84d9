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

/** `/healthz` (alive), `/readyz` (a line per dependency), `/metrics` (Prometheus text). */
export function healthRoutes(checks: ReadinessChecks | (() => ReadinessChecks), metrics: Registry): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const asked = typeof checks === 'function' ? checks() : checks;
    const names = Object.keys(asked);
    const answers = await Promise.all(Object.values(asked).map(ask));
    const dependencies = Object.fromEntries(names.map((name, i) => [name, answers[i]]));
    const ready = answers.every((answer) => answer === 'ok');
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', dependencies });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics());
  });
  return router;
}
