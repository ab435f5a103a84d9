import { expect, it } from 'vitest';
import { createLogger } from '../telemetry/logger.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { createApp } from './app.ts';
import { NotReady, type ReadinessChecks } from './health.ts';
import { listen } from './listen.ts';

const fine = async () => undefined;
const away = () => Promise.reject(new Error('gone'));
const unconfigured = () => Promise.reject(new NotReady('not configured'));

async function readyz(readiness: ReadinessChecks, optionalReadiness: ReadinessChecks) {
  const app = createApp({
    logger: createLogger('test', 'silent'),
    metrics: createMetrics('test'),
    readiness,
    optionalReadiness,
    routes: [],
  });
  const server = await listen(app, '127.0.0.1', 0);
  const response = await fetch(`${server.url}/readyz`);
  await server.close();
  return { code: response.status, ...((await response.json()) as object) };
}

it('a server is ready with all it has, degraded without what is optional, and not ready without what it needs', async () => {
  expect(await readyz({ store: fine }, { redis: fine })).toEqual({
    code: 200,
    status: 'ready',
    dependencies: { store: 'ok', redis: 'ok' },
  });
  expect(await readyz({ store: fine }, { redis: unconfigured })).toEqual({
    code: 200,
    status: 'degraded',
    dependencies: { store: 'ok', redis: 'not configured' },
  });
  expect(await readyz({ store: away }, { redis: fine })).toEqual({
    code: 503,
    status: 'not ready',
    dependencies: { store: 'unavailable', redis: 'ok' },
  });
});
