import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import expressStaticGzip from 'express-static-gzip';

/**
 * What the pages may load: only our own origin. Drawings and the map's markers are inline styles and data URLs;
 * no script runs that the build did not write, and no HTML is made from strings (`web/src/ui/no-markup.ts`).
 *
 * @param uploadsTo where else uploads go, with a blank before it; empty: nowhere
 */
export const pageHeaders = (uploadsTo: string): Record<string, string> => ({
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
    `connect-src 'self'${uploadsTo}; media-src 'self' blob:; ` +
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; " +
    "require-trusted-types-for 'script'; trusted-types default push-worker",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
});

/**
 * Serves the built web application: hashed files for ever, the page itself never from a cache, and the page for
 * every address that is not a file (the application routes in the browser). Without a build it says so: the API is
 * of use without pages too.
 * @param folder `web/dist`, with `.br` and `.gz` twins that are preferred where the browser takes them.
 * @param uploadsTo the one other origin that pages send something to: the store that takes uploads.
 */
export function webFiles(folder: string, uploadsTo?: string): RequestListener {
  const headers = pageHeaders(uploadsTo === undefined ? '' : ` ${new URL(uploadsTo).origin}`);
  const app = express();
  app.disable('x-powered-by');
  if (!existsSync(join(folder, 'index.html'))) {
    return app.use((_request, response) => void response.status(503).type('text').send(notBuilt));
  }
  const serve = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    serveStatic: {
      setHeaders: (response, path) => {
        const hashed = path.includes('/assets/');
        response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      },
    },
  });
  // An address that was cut off within a character is no file: the application says that there is nothing there.
  app.use((request, _response, next) => {
    if (!isDecodable(request.path)) request.url = '/index.html';
    next();
  });
  app.use(serve);
  // An asset that is not there must not be answered with the page: the browser would take it for a script.
  app.use('/assets', (_request, response) => void response.status(404).type('text').send('Not found\n'));
  app.use((request, _response, next) => {
    request.url = '/index.html';
    next();
  });
  app.use(serve);
  return app;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const notBuilt = 'The web application is not built: run `npm run build -w web`.\n';
