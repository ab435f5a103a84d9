import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** One JSON line per entry on stdout. Whatever could hold a secret is cut out before it is written. */
export function createLogger(service: string, level = 'info'): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password'],
      remove: true,
    },
  });
}
