import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';
import { z } from 'zod';

/** Whether what an address says of the one before it is believed; `hop` counts from 0, the connection itself. */
export type Trust = (address: string, hop: number) => boolean;

/**
 * Who stands between a server and its clients: networks (`10.1.0.0/16, 192.0.2.7`, or the names `loopback`, `linklocal`,
 * `uniquelocal`), or how many there are, one after the other (`1`). Empty: nobody, and `X-Forwarded-For` means nothing.
 */
export const trustedProxySchema = z.string().transform((text, context): Trust => {
  const setting = text.trim();
  if (setting === '') return () => false;
  if (/^\d{1,2}$/.test(setting)) return (_address, hop) => hop < Number(setting);
  const networks = setting.split(',').map((network) => network.trim());
  try {
    // A bare number would be taken for an address of the network 0.0.0.0.
    if (!networks.some((network) => /^\d+$/.test(network))) return proxyaddr.compile(networks);
  } catch {
    // Said below.
  }
  context.addIssue({ code: 'custom', message: 'must be networks, or the number of proxies' });
  return z.NEVER;
});

/** @returns the address of the client, as the nearest of those who are not believed is seen by those who are. */
export function clientAddress(request: IncomingMessage, trust: Trust): string {
  return proxyaddr(request, trust);
}
