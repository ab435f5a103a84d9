import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import proxyaddr from 'proxy-addr';
import { addressKey } from '../limits/address-key.ts';
import type { Trust } from './trusted-proxy.ts';

/**
 * Connections that one address has at most: some 170 browsers behind one address have fewer. Without it, one machine that
 * opens connections and says nothing could have all of them, and open each anew when it is cut off.
 */
const MOST_OF_ADDRESS = 1024;
const isLoopback = proxyaddr.compile(['loopback']);

/**
 * Bounds how many connections of a server come from one address; what is more is hung up at once, before a byte is read.
 *
 * @param trust whoever stands before the server, and so brings everybody's connections, is not bounded; nor is the machine
 *   itself
 */
export function boundConnections(
  server: Server,
  trust: Trust,
  { most = MOST_OF_ADDRESS, isOwn = isLoopback as (address: string, hop: number) => boolean } = {},
): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || trust(remoteAddress, 0) || isOwn(remoteAddress, 0)) return;
    const address = addressKey(remoteAddress);
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
