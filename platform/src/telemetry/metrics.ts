import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The metrics of one process, with those of Node itself. */
export function createMetrics(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Answers that were looked for in a cache, by `result`: `hit` or `miss`. */
export function cacheCounter(registry: Registry): Counter<'result'> {
  return new Counter({
    name: 'search_cache_lookups_total',
    help: 'Searches by whether their answer was remembered',
    labelNames: ['result'],
    registers: [registry],
  });
}

/** Seconds that HTTP requests took, by method, route pattern (never the raw URL) and status. */
export function requestHistogram(registry: Registry): Histogram<'method' | 'route' | 'status'> {
  return new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
}
