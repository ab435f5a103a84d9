import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ProblemCode } from '@vivarium/contracts/problem.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { boundConnections } from '@vivarium/platform/http/bound-connections.ts';
import { type Listening, listenOn } from '@vivarium/platform/http/listen.ts';
import { requestIdFrom } from '@vivarium/platform/http/request-context.ts';
import { securityHeaders } from '@vivarium/platform/http/security-headers.ts';
import { createHttpServer } from '@vivarium/platform/http/server.ts';
import type { Trust } from '@vivarium/platform/http/trusted-proxy.ts';
import { createProxyServer, type ProxyServer } from 'http-proxy-3';
import { forwardedHeaders } from './forwarded.ts';
import { asMedia, type MediaStore, plainRequest, storePathOf } from './media.ts';
import { type Readiness, sharedReadiness, type Upstreams } from './readiness.ts';
import { isStream, plainPath, targetOf } from './routing.ts';
import { webFiles } from './web-files.ts';

export interface GatewayOptions {
  host: string;
  port: number;
  upstreams: Upstreams;
  /** Whose word on the client is believed. */
  trust: Trust;
  /** Further servers whose readiness is told with that of the upstreams. */
  watched?: Readonly<Record<string, string>>;
  /** The same of those that it is ready without. */
  doneWithout?: Readonly<Record<string, string>>;
  /** Where pictures are kept; undefined: nowhere. */
  media?: MediaStore | undefined;
  /** Where pages may send uploads to: the store's own address. */
  uploadsTo?: string | undefined;
  /** Where browsers find the site; `http://localhost` unless said otherwise. */
  publicUrl?: string;
  /** Folder of the built web application. */
  webFolder: string;
}

const A_YEAR_S = 365 * 24 * 60 * 60;

/** Starts the one origin of the public contract (DESIGN §4). @throws when the port is taken. */
export async function startGateway(options: GatewayOptions): Promise<Listening> {
  const { watched = {}, doneWithout = {}, media, publicUrl = 'http://localhost' } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  // A stream holds its connection as long as somebody listens: it takes none from the others.
  const streams = new Agent({ keepAlive: false });
  // Who reads pictures slowly keeps nobody from the rest.
  const ofPictures = new Agent({ keepAlive: true, maxSockets: 256 });
  const to = (target: string, by = agent) => createProxyServer({ target, agent: by, proxyTimeout: 60_000 });
  const proxies = {
    stream: to(options.upstreams['query-api'], streams),
    'command-api': to(options.upstreams['command-api']),
    'query-api': to(options.upstreams['query-api']),
  };
  for (const proxy of Object.values(proxies)) answerFailures(proxy);
  const pictures = media && picturesFrom(media, ofPictures);
  const readiness = sharedReadiness({ needed: { ...options.upstreams, ...watched }, doneWithout });
  const files = webFiles(options.webFolder, options.uploadsTo);
  const server = createHttpServer((request, response) => {
    const forwarded = forwardedHeaders(request, options.trust);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    // By what we know, never by what a client claims.
    if (publicUrl.startsWith('https:') || forwarded['x-forwarded-proto'] === 'https')
      response.setHeader('Strict-Transport-Security', `max-age=${A_YEAR_S}`);
    const path = plainPath(request.url ?? '/');
    if (path === undefined)
      return refuse(request, response, 400, 'invalid_request', 'The path is not a plain one.');
    const target = targetOf(request.method ?? 'GET', path);
    if (target === 'web') return files(request, response);
    if (target === 'media') {
      if (pictures?.(request, response, path)) return;
      return refuse(request, response, 404, 'not_found', 'There is no such picture.');
    }
    if (target === 'gateway') return void answerOwn(path, readiness, response);
    if (isOfUnknownLength(request))
      return refuse(request, response, 400, 'invalid_request', 'The length of the body must be said.');
    overwriteHeaders(request, forwarded);
    proxies[isStream(path) ? 'stream' : target].web(request, response);
  });
  boundConnections(server, options.trust);
  const listening = await listenOn(server, options.host, options.port);
  return {
    ...listening,
    close: async () => {
      await listening.close();
      for (const each of [agent, streams, ofPictures]) each.destroy();
    },
  };
}

/**
 * Whether a request brings a body in pieces that the proxy would pass on as one of no length (it does so with these
 * methods): the server behind would take what follows for the next request, which nobody has looked at.
 */
function isOfUnknownLength({ method, headers }: IncomingMessage): boolean {
  return (method === 'DELETE' || method === 'OPTIONS') && headers['transfer-encoding'] !== undefined;
}

function overwriteHeaders({ headers }: IncomingMessage, by: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(by)) {
    if (value === undefined) delete headers[name];
    else headers[name] = value;
  }
}

async function answerOwn(
  path: string,
  readiness: () => Promise<Readiness>,
  response: ServerResponse,
): Promise<void> {
  if (path === '/readyz') {
    const { ready, status, dependencies } = await readiness();
    return json(response, ready ? 200 : 503, { status, dependencies });
  }
  if (path === '/healthz') return json(response, 200, { status: 'ok' });
  response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' });
  response.end(
    `# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes ${process.memoryUsage.rss()}\n`,
  );
}

/** @returns what passes requests for pictures on to the store, and says whether it did: others are none. */
function picturesFrom({ origin, prefix }: MediaStore, agent: Agent) {
  const proxy = createProxyServer({ target: origin, agent, proxyTimeout: 30_000, changeOrigin: true });
  answerFailures(proxy);
  proxy.on('proxyRes', (answer: IncomingMessage, _request: unknown, response: unknown) =>
    asMedia(answer, response as ServerResponse),
  );
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const stored = storePathOf(path, prefix);
    if (stored === undefined || !['GET', 'HEAD'].includes(request.method ?? '')) return false;
    request.url = stored;
    plainRequest(request);
    // Nor a body, whose length would not be said any more: the store would read it as another request.
    proxy.web(request, response, { buffer: Readable.from([]) });
    return true;
  };
}

/** A server that cannot be reached is said in the contract's words; the client may try again. */
function answerFailures(proxy: ProxyServer): void {
  proxy.on('error', (_error: Error, request: IncomingMessage, response: unknown) => {
    const answer = response as ServerResponse;
    if (typeof answer.writeHead !== 'function' || answer.headersSent) {
      request.destroy();
      return;
    }
    answer.setHeader('Retry-After', '1');
    const message = 'This part of the market does not answer just now. Please try again in a moment.';
    refuse(request, answer, 503, 'unavailable', message);
  });
}

/** Answers with an error of the contract. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: ProblemCode,
  message: string,
): void {
  const given = request.headers['x-request-id'];
  const requestId = requestIdFrom(typeof given === 'string' ? given : undefined);
  const body: ErrorBody = { error: { code, message, details: [], requestId } };
  response.setHeader('X-Request-Id', requestId);
  json(response, status, body);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
