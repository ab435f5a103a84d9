import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A line to a service that can be cut and mended: how a test makes a service unreachable without stopping it. */
export interface TcpProxy {
  /** The service's URL with host and port of the proxy. */
  url: string;
  /** Breaks every connection and takes no new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** From now on it takes connections and bytes and passes nothing on, as a server that hangs does. */
  silence(): void;
  /** From now on each piece passes so many milliseconds late, in either direction; 0: at once. */
  slow(ms: number): void;
  close(): Promise<void>;
}

/** Opens a proxy before the service at `target`. */
export async function openTcpProxy(target: string): Promise<TcpProxy> {
  const to = new URL(target);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let latencyMs = 0;
  const late = () =>
    new Transform({
      transform: (piece, _encoding, pass) => {
        if (latencyMs === 0) pass(null, piece);
        else setTimeout(pass, latencyMs, null, piece);
      },
    });
  const server = createServer((incoming) => {
    sockets.add(incoming);
    incoming.on('close', () => sockets.delete(incoming));
    if (isSilent) return void incoming.on('error', () => {}).resume();
    const outgoing = connect(Number(to.port), to.hostname);
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(socket);
      socket.pipe(late()).pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  const listenOn = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listenOn(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: url.href,
    cut,
    mend: () => {
      isSilent = false;
      return listenOn(port);
    },
    silence: () => {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().resume();
    },
    slow: (ms) => {
      latencyMs = ms;
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
