import type { IncomingMessage } from 'node:http';
import { clientAddress, type Trust } from '@vivarium/platform/http/trusted-proxy.ts';

/**
 * What the gateway says to the servers of where a request comes from: limits and logs go by it. Of what came with the
 * request, only the word of those who stand before the gateway counts, and a host that it was forwarded for counts never.
 * @returns headers to put over those of the request; undefined takes one away.
 */
export function forwardedHeaders(request: IncomingMessage, trust: Trust): Record<string, string | undefined> {
  const proto = request.headers['x-forwarded-proto'];
  const isTold = trust(request.socket.remoteAddress ?? '', 0) && proto === 'https';
  return {
    'x-forwarded-for': clientAddress(request, trust),
    'x-forwarded-proto': isTold ? 'https' : 'http',
    'x-forwarded-host': undefined,
    'x-forwarded-port': undefined,
    'x-real-ip': undefined,
    forwarded: undefined,
  };
}
