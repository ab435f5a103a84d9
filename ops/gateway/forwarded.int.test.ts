import { createServer } from 'node:http';
import { listenOn } from '@vivarium/platform/http/listen.ts';
import { trustedProxySchema } from '@vivarium/platform/http/trusted-proxy.ts';
import { expect, it } from 'vitest';
import { forwardedHeaders } from './forwarded.ts';

/** What the servers are told of a request that reached the gateway over a real connection from this machine. */
async function told(trusted: string, headers: Record<string, string>) {
  const trust = trustedProxySchema.parse(trusted);
  const server = createServer((request, response) =>
    response.end(JSON.stringify(forwardedHeaders(request, trust))),
  );
  const { url, close } = await listenOn(server, '127.0.0.1', 0);
  try {
    return (await (await fetch(url, { headers })).json()) as Record<string, string>;
  } finally {
    await close();
  }
}

const claimed = '203.0.113.7';

it('is the address of the connection, whatever a client claims', async () => {
  const headers = {
    'x-forwarded-for': claimed,
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    'x-real-ip': claimed,
    forwarded: `for=${claimed}`,
  };
  expect(await told('', headers)).toEqual({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' });
  expect(await told('10.0.0.0/8', headers)).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
});

it('is what a proxy in front says, each on the one before it, and no more than that', async () => {
  const chain = { 'x-forwarded-for': `192.0.2.66, ${claimed}, 10.1.2.3`, 'x-forwarded-proto': 'https' };
  expect(await told('loopback, 10.0.0.0/8', chain)).toEqual({
    'x-forwarded-for': claimed,
    'x-forwarded-proto': 'https',
  });
  expect(await told('2', chain)).toMatchObject({ 'x-forwarded-for': claimed });
  expect(await told('1', chain)).toMatchObject({ 'x-forwarded-for': '10.1.2.3' });
});

it('is set up by networks or a number, and by nothing else', () => {
  for (const setting of ['10.0.0.0/40', 'everybody', '-1', '1, 2', '100']) {
    expect(trustedProxySchema.safeParse(setting).success).toBe(false);
  }
});
