import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * What the pages may load: only our own origin. Drawings and the map's markers are inline styles and data URLs;
 * no script runs that the build did not write.
 */
const securityHeaders: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
};

/**
 * Serves the built web application: hashed files for ever, the page itself never from a cache, and the page for
 * every address that is not a file (the application routes in the browser). Without a build it says so: the API is
 * of use without pages too.
 * @param folder `web/dist`, with `.br` and `.gz` twins that are preferred where the browser takes them.
 */
export function webFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  if (!existsSync(join(folder, 'index.html'))) return (_request, response) => plain(response, 503, notBuilt);
  const serve = sirv(folder, {
    single: true,
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    },
  });
  return (request, response) => serve(request, response, () => plain(response, 404, 'Not found\n'));
}

const notBuilt = 'The web application is not built: run `npm run build -w web`.\n';

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}
