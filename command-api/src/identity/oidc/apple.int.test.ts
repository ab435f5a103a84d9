import { exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshCookieOf, send, sessionOf } from '../../testing/http.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { type Claims, cookiesOf, signInThere, startProvider } from './a-provider.ts';

const publicUrl = 'http://localhost:3000';
const callback = `${publicUrl}/api/v1/auth/oidc/apple/callback`;
const clientId = 'org.example.vivarium';

const accounts = new Map<string, Claims>();
/** What the secrets said that the provider was shown. */
const secrets: unknown[] = [];
let t: TestCommandApi;
let closeProvider = () => {};
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const client = { client_id: clientId, client_secret: 'none that is compared', redirect_uris: [callback] };
  const { issuer, provider, close } = await startProvider(
    { ...client, token_endpoint_auth_method: 'client_secret_post' },
    accounts,
  );
  closeProvider = close;
  // As Apple does: the secret is a token that the client has signed with its key.
  provider.Client.prototype.compareClientSecret = async (secret) => {
    const { payload, protectedHeader } = await jwtVerify(secret, publicKey, {
      ...{ audience: issuer, issuer: 'TEAM123456', subject: clientId, maxTokenAge: '10 minutes' },
    });
    secrets.push({ ...protectedHeader, lasts: (payload.exp ?? 0) - (payload.iat ?? 0) });
    return true;
  };
  const apple = {
    ...{ kind: 'apple', name: 'apple', label: 'Apple', issuer, clientId },
    ...{ teamId: 'TEAM123456', keyId: 'KEY1234567', privateKey: await exportPKCS8(privateKey) },
  };
  t = await startTestCommandApi({ PUBLIC_URL: publicUrl, SIGN_IN_PROVIDERS: JSON.stringify([apple]) });
});
afterAll(async () => {
  await t.close();
  closeProvider();
});

const own = (address: string) => address.replace(`${publicUrl}/api/v1`, t.url);

/** Goes there and signs in. @returns the cookie that the browser keeps for the way back, and the form that it is to send */
async function goThere(account: string) {
  const left = await fetch(`${t.url}/auth/oidc/apple?return=%2Fsell`, { redirect: 'manual' });
  const location = left.headers.get('location') ?? '';
  const { form } = await signInThere(location, account, callback);
  if (form === undefined) throw new Error('the provider has answered without a form');
  return { asked: new URL(location).searchParams, cookie: cookiesOf(left)[0] ?? '', form };
}

/** As a browser: another site's form brings no cookie with it, what it leads to does. */
async function sendForm(form: URLSearchParams, cookie: string) {
  const origin = { origin: 'https://appleid.apple.com', 'sec-fetch-site': 'cross-site' };
  const posted = await fetch(own(callback), {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: origin,
  });
  expect(posted.status).toBe(303);
  const next = posted.headers.get('location') ?? '';
  const response = await fetch(own(next), {
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  });
  const { status, headers } = response;
  return { next: new URL(next), status, headers, location: headers.get('location') };
}

describe('signing in with Apple', () => {
  it('asks for a form, proves itself by a token signed for this once, and makes a member of who is new by the name in the form', async () => {
    const email = `a${crypto.randomUUID().slice(0, 8)}@privaterelay.example`;
    accounts.set('001.ida', { email, email_verified: true });
    const { asked, cookie, form } = await goThere('001.ida');
    expect(asked.get('response_mode')).toBe('form_post');
    form.set(
      'user',
      JSON.stringify({ name: { firstName: 'Ida', lastName: 'Berg' }, email: 'other@example.org' }),
    );
    form.set('anything', 'else');
    const { next, status, headers, location } = await sendForm(form, cookie);
    expect([...next.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state', 'user']);
    expect([status, location]).toEqual([302, `${publicUrl}/signed-in?return=%2Fsell`]);
    expect(secrets).toEqual([{ alg: 'ES256', kid: 'KEY1234567', lasts: 300 }]);
    const refresh = {
      headers: { cookie: refreshCookieOf({ status, headers, text: '', body: undefined }).pair },
    };
    const { user } = sessionOf(await send('POST', `${t.url}/auth/refresh`, refresh));
    expect(user).toMatchObject({ displayName: 'Ida Berg', emailVerified: true });
  });

  it('is refused to who has lost the way, and to a form that is none of ours', async () => {
    accounts.set('002.eve', { email: 'eve@privaterelay.example', email_verified: true });
    const { cookie, form } = await goThere('002.eve');
    expect((await sendForm(form, '')).location).toBe(`${publicUrl}/sign-in?refused=journey_lost`);
    const forged = new URLSearchParams({ code: 'one', state: 'two' });
    expect((await sendForm(forged, cookie)).location).toBe(`${publicUrl}/sign-in?refused=not_proven`);
    const denied = new URLSearchParams({ error: 'user_cancelled_authorize', state: form.get('state') ?? '' });
    expect((await sendForm(denied, cookie)).location).toBe(`${publicUrl}/sign-in?refused=not_proven`);
  });

  it('takes nothing but a form, of its own provider', async () => {
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(own(callback), json)).status).toBe(415);
    const elsewhere = own(callback).replace('/apple/', '/nobody/');
    expect((await fetch(elsewhere, { method: 'POST', body: new URLSearchParams('a=b') })).status).toBe(404);
    const long = new URLSearchParams({ state: 'x'.repeat(20_000) });
    expect((await fetch(own(callback), { method: 'POST', body: long })).status).toBe(413);
  });
});
