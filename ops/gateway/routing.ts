import { MEDIA_PATH } from '@vivarium/contracts/shared/picture.ts';

/** A server behind the gateway. */
export type Upstream = 'command-api' | 'query-api';
/** Which part of the system answers a request. */
export type Target = Upstream | 'web' | 'media' | 'gateway';

const API = '/api/v1';
const reading = new Set(['GET', 'HEAD']);
/** What must never leave the write stores: all methods go to the command side. */
const privateAreas = ['/auth', '/account', '/admin', '/sandbox'];
const own = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * @param url the raw request target. @returns its path, or undefined where it is not what the server behind would see:
 * with `..` in whatever spelling, a request routed by one path could be answered for another.
 */
export function plainPath(url: string): string | undefined {
  const raw = url.split('?', 1)[0] ?? '';
  if (!raw.startsWith('/') || !URL.canParse(`http://gateway${raw}`)) return undefined;
  return new URL(`http://gateway${raw}`).pathname === raw ? raw : undefined;
}

/** Whether a path is one whose answer goes on for as long as somebody listens; with a slash at its end it is the same one. */
export function isStream(path: string): boolean {
  return /^\/api\/v1\/(trends\/)?stream\/?$/.test(path);
}

/**
 * Routes by method and path: reads and the search POST to the query side, everything else under `/api/v1` to the
 * command side, what is not the API to the web application. nginx does the same in compose
 * (`ops/compose/nginx.conf.template`).
 */
export function targetOf(method: string, path: string): Target {
  if (own.has(path)) return 'gateway';
  // Where there is none, as in production, command-api says so.
  if (path.startsWith('/dev/')) return 'command-api';
  if (path.startsWith(MEDIA_PATH)) return 'media';
  if (path !== API && !path.startsWith(`${API}/`)) return 'web';
  const rest = path.slice(API.length);
  if (privateAreas.some((area) => rest === area || rest.startsWith(`${area}/`))) return 'command-api';
  if (reading.has(method) || (method === 'POST' && rest === '/search')) return 'query-api';
  return 'command-api';
}
