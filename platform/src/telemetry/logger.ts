import { type Logger, type LoggerOptions, pino } from 'pino';
import { masked } from './mask.ts';

export type { Logger } from 'pino';

/**
 * @returns how the one logger writes: whatever could hold a secret is cut out before it is written, and what leads to a
 *   person is masked wherever it stands.
 */
export function loggerOptions(service: string, level = 'info'): LoggerOptions {
  return {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password'],
      remove: true,
    },
    hooks: { streamWrite: masked },
  };
}

/** One JSON line per entry on stdout; see {@link loggerOptions}. */
export function createLogger(service: string, level?: string): Logger {
  return pino(loggerOptions(service, level));
}
