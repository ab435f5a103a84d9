import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer, type ServerLimits } from './server.ts';

export interface Listening {
  url: string;
  port: number;
  /** Stops accepting, lets running requests end, closes idle connections. */
  close(): Promise<void>;
}

/** How long running requests may take to end when a server closes, in milliseconds. */
const GRACE_MS = 3000;

/** Serves `app`; port 0 picks a free one. @throws when the address is taken. */
export function listen(
  app: RequestListener,
  host: string,
  port: number,
  limits?: Partial<ServerLimits>,
): Promise<Listening> {
  return listenOn(createHttpServer(app, limits), host, port);
}

/** Lets a server of the caller's listen. @throws when the address is taken. */
export async function listenOn(server: Server, host: string, port: number): Promise<Listening> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
      }),
  };
}
