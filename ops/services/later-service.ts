import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { type Launching, nativeUrlOf, startNative } from './native-service.ts';
import type { ServiceDefinition } from './service-definition.ts';
import type { ServiceName } from './service-names.ts';
import type { ServiceHandle } from './types.ts';

/** A service that is on its way. */
export interface LaterService {
  /** Where it will be from the start; its process once there is one. */
  handle: ServiceHandle;
  /** Resolves once it answers. @throws when it cannot be installed or started. */
  arrived: Promise<ServiceHandle>;
}

/**
 * Installs a service and starts it while everything else goes on. Where it will be is known at once, so that others can be
 * told: until it comes somebody answers 503 there, which also keeps the port from others.
 */
export async function startNativeLater(
  service: ServiceDefinition<ServiceName>,
  launching: Launching,
): Promise<LaterService> {
  const port = await freePort();
  const place = createServer((_request, response) => {
    response.writeHead(503, { 'Retry-After': '10' }).end('not here yet');
  });
  place.listen(port, '127.0.0.1');
  await once(place, 'listening');
  const leaving = new AbortController();
  const signal = AbortSignal.any([launching.context.signal, leaving.signal]);
  const context = { ...launching.context, signal };
  const listeners: ((how: string) => void)[] = [];
  let there: ServiceHandle | undefined;

  const arrive = async () => {
    await service.install(context);
    await closed(place);
    there = await startNative(service, { ...launching, context, port });
    for (const listener of listeners) there.onUnexpectedEnd(listener);
    return there;
  };
  const arrived = arrive();
  /** Gives up waiting for it, or waits until what has come is known. */
  const leave = async () => {
    leaving.abort(new Error(`${service.name} is not waited for any more`));
    await arrived.catch(() => undefined);
    await closed(place);
  };
  const handle: ServiceHandle = {
    name: service.name,
    url: nativeUrlOf(service, port, context.password),
    get pid() {
      return there?.pid ?? null;
    },
    onUnexpectedEnd: (listener) => {
      listeners.push(listener);
      there?.onUnexpectedEnd(listener);
    },
    stop: async () => {
      if (there === undefined) await leave();
      await there?.stop();
    },
    kill: async (how) => {
      if (there === undefined) await leave();
      await there?.kill(how);
    },
    restart: async () => (await arrived).restart(),
  };
  return { handle, arrived };
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
