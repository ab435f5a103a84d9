import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { MongoClient } from 'mongodb';

/** Node tells on it of each socket that a process opens. */
const opened = channel('net.client.socket');

/**
 * Lets go of who waits at a socket of a client that has closed. Between the moment in which a socket is gone and that in which it
 * says so, the driver (6.22, and 7.9 still) writes to it, is told to wait until it drains, and waits for ever, as no timeout is
 * counted on a socket that is gone: an operation never ends, and where it is the look for the server itself, the server is never
 * found again. Told that it has drained, the driver sees that the connection is closed, and says so. Sockets of TLS are not told
 * of, and stay as the driver has them.
 * @returns ends it
 */
export function watchClosedSockets(client: MongoClient): () => void {
  const ports = new Set<number>();
  client.on('serverOpening', ({ address }) => ports.add(Number(address.slice(address.lastIndexOf(':') + 1))));
  const watch = (message: unknown) => {
    const { socket } = message as { socket: Socket };
    socket.once('connect', () => {
      if (socket.remotePort === undefined || !ports.has(socket.remotePort)) return;
      socket.once('close', () => socket.emit('drain'));
    });
  };
  opened.subscribe(watch);
  return () => void opened.unsubscribe(watch);
}
