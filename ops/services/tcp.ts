import { connect } from 'node:net';

/**
 * Connects to a TCP port and returns the first bytes that the server sends on its own.
 *
 * @returns an empty string when the server accepts the connection but says nothing within `quietMs`
 * @throws when the connection is refused
 */
export function firstWords(host: string, port: number, quietMs = 500): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const finish = (text: string) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(quietMs, () => finish(''));
    socket.once('data', (data) => finish(data.toString('utf8')));
    socket.once('error', (error) => {
      socket.destroy();
      reject(error);
    });
    socket.once('close', () => finish(''));
  });
}
