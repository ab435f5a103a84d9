import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Registry } from 'prom-client';
import type { StartUp } from '../process/start-up.ts';
import type { Logger } from '../telemetry/logger.ts';
import { requestHistogram } from '../telemetry/metrics.ts';
import { healthRoutes, type ReadinessChecks } from './health.ts';
import { jsonBody } from './json-body.ts';
import { problemHandler, routeNotFound } from './problem-handler.ts';
import { requestContext } from './request-context.ts';
import { secure } from './security-headers.ts';
import type { Trust } from './trusted-proxy.ts';

export interface AppOptions {
  logger: Logger;
  metrics: Registry;
  /** One check per dependency, asked by `/readyz`; a function where there are more of them at times. */
  readiness: ReadinessChecks | (() => ReadinessChecks);
  /** The same for what it does without: it is `degraded` then, and ready. */
  optionalReadiness?: ReadinessChecks;
  /** Whose word on the address of the client is believed: those that pass requests on to this server. */
  trust?: Trust;
  /** What it still waits for; requests are refused meanwhile. Nothing: it is ready for them at once. */
  startUp?: StartUp;
  /** Mounted under `/api/v1`. */
  routes: (Router | RequestHandler)[];
  /** Operations that leave bodies unread, or read them themselves though they may look like JSON. */
  unreadBodies?: readonly Pick<Operation, 'path'>[];
  /** Mounted at the root, for what is not part of the public API. */
  internalRoutes?: Router[];
}

/** The HTTP application that every server is: request id, log, metrics, bounded JSON, routes, one error handler. */
export function createApp({
  logger,
  metrics,
  readiness,
  optionalReadiness = {},
  trust = () => false,
  startUp,
  routes,
  unreadBodies = [],
  internalRoutes = [],
}: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', trust);
  app.set('query parser', 'simple');
  app.use(secure);
  app.use(requestContext(logger, requestHistogram(metrics)));
  const needed = () => ({
    ...startUp?.readiness(),
    ...(typeof readiness === 'function' ? readiness() : readiness),
  });
  app.use(healthRoutes(needed, optionalReadiness, metrics));
  if (startUp !== undefined) app.use(startUp.guard);
  app.use(
    jsonBody(unreadBodies.map(({ path }) => new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`))),
  );
  for (const router of internalRoutes) app.use(router);
  for (const router of routes) app.use('/api/v1', router);
  app.use(routeNotFound);
  app.use(problemHandler(logger));
  return app;
}
