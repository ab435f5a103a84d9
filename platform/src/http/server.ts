import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ProblemCode, problemStatus } from '@vivarium/contracts/problem.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { securityHeaders } from './security-headers.ts';

/** What a client may take of a server's patience, in milliseconds. */
export interface ServerLimits {
  /** From the connection, or the answer before, to the end of the headers. */
  headersMs: number;
  /** To the end of the body: a body of the largest size comes through a bad mobile network in this time. */
  requestMs: number;
  /** Without a byte in either direction; event streams send a comment more often. */
  idleMs: number;
  /** Between two requests of one connection. Longer than that of any load balancer, which must not find it just closed. */
  keepAliveMs: number;
}

const usualLimits: ServerLimits = {
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 120_000,
  keepAliveMs: 65_000,
};

/** Bytes of all headers of a request together. */
const MAX_HEADER_BYTES = 16 * 1024;
/** Connections at a time; a server that is out of file handles could not reach its stores either. */
const MAX_CONNECTIONS = 8192;

/**
 * Makes the HTTP server that every process serves with. Whoever sends their request a byte at a time (slowloris) is told so
 * and cut off; what is no HTTP is refused in the words of the contract.
 */
export function createHttpServer(app: RequestListener, limits: Partial<ServerLimits> = {}): Server {
  const { headersMs, requestMs, idleMs, keepAliveMs } = { ...usualLimits, ...limits };
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: keepAliveMs,
      connectionsCheckingInterval: Math.min(1000, headersMs),
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    app,
  );
  server.timeout = idleMs;
  server.maxConnections = MAX_CONNECTIONS;
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => answers.set(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    const isAnswering = answer?.headersSent === true && !answer.writableFinished;
    if (!socket.writable || isAnswering || error.code === 'ECONNRESET') socket.destroy();
    else socket.end(refusalOf(error.code), () => socket.destroy());
  });
  return server;
}

const refusals: Record<string, { code: ProblemCode; message: string }> = {
  ERR_HTTP_REQUEST_TIMEOUT: { code: 'request_timeout', message: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: { code: 'headers_too_large', message: 'The headers are too large.' },
};
const unreadable = { code: 'invalid_request', message: 'The request cannot be read.' } as const;

/** The whole answer, since there is no request that one could be given to. */
function refusalOf(cause: string | undefined): string {
  const { code, message } = refusals[cause ?? ''] ?? unreadable;
  const requestId = newUuidV7();
  const body: ErrorBody = { error: { code, message, details: [], requestId } };
  const text = JSON.stringify(body);
  return [
    `HTTP/1.1 ${problemStatus[code]} Refused`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
    'Cache-Control: no-store',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
    '',
    text,
  ].join('\r\n');
}
