import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type ClientMetadata } from 'oidc-provider';

/** What a provider says of somebody. */
export interface Claims {
  email: string;
  email_verified: boolean;
  name?: string;
}

/** A provider of OpenID Connect on this machine, which lets everybody in by their name. */
export async function startProvider(client: ClientMetadata, accounts: ReadonlyMap<string, Claims>) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [client],
    scopes: ['openid', 'email', 'profile', 'name'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts.get(id) }),
    }),
  });
  server.on('request', provider.callback());
  return { issuer, provider, close: () => server.close() };
}

/** @returns the cookies that an answer sets, as they are sent back */
export function cookiesOf({ headers }: { headers: Headers }): string[] {
  return headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '');
}

/** Goes to an address as a browser does, without following. */
async function visit(address: string, jar: Map<string, string>, form?: Record<string, string>) {
  const response = await fetch(address, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  for (const pair of cookiesOf(response)) {
    const [name = '', ...value] = pair.split('=');
    jar.set(name, value.join('='));
  }
  return { text: await response.text(), location: response.headers.get('location') };
}

/**
 * Signs in at a provider.
 * @returns where it leads the browser back to, and the form that the browser sends there, where the provider answers by one
 */
export async function signInThere(
  address: string,
  account: string,
  callback: string,
): Promise<{ location: string; form?: URLSearchParams }> {
  const jar = new Map<string, string>();
  let step = await visit(address, jar);
  let here = address;
  for (let steps = 0; steps < 12; steps += 1) {
    const { location, text } = step;
    if (location?.startsWith(callback)) return { location };
    if (location !== null) {
      here = new URL(location, here).href;
      step = await visit(here, jar);
      continue;
    }
    const [, action = ''] = /action="([^"]+)"/.exec(text) ?? [];
    const fields = text.matchAll(/name="([^"]+)" value="([^"]*)"/g);
    const form = Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
    if (action === callback) return { location: callback, form: new URLSearchParams(form) };
    step = await visit(new URL(action, here).href, jar, {
      ...form,
      ...(form.prompt === 'login' && { login: account, password: 'any' }),
    });
  }
  throw new Error('the provider never leads back');
}
