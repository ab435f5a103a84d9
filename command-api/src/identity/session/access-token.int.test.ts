import { createPublicKey, createSecretKey, generateKeyPairSync } from 'node:crypto';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '@vivarium/platform/auth/token-keys.ts';
import { base64url, decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSigningKeys, rotateSigningKey, type SigningKey } from '../../keys/signing-keys.ts';
import { errorOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';

let t: TestCommandApi;
let person: TestPerson;
let key: SigningKey;
beforeAll(async () => {
  t = await startTestCommandApi();
  person = await registerPerson(t.url);
  key = await (await openSigningKeys(t.config.KEYS_DIR)).signing();
});
afterAll(() => t.close());

const account = (token: string) => send('GET', `${t.url}/account`, { token });
const now = () => Math.floor(Date.now() / 1000);
const claims = (parts: JWTPayload = {}): JWTPayload => ({ ...decodeJwt(person.token), ...parts });
const signed = (
  payload: JWTPayload,
  header: { alg: string; kid?: string },
  by: Parameters<SignJWT['sign']>[0],
) => new SignJWT(payload).setProtectedHeader(header).sign(by);

describe('an access token', () => {
  it('is RS256, its key is in the key set, and it holds for fifteen minutes', async () => {
    expect(decodeProtectedHeader(person.token)).toMatchObject({ alg: 'RS256', kid: key.kid });
    expect((await send('GET', `${t.url}/auth/jwks.json`)).body).toEqual({
      keys: [{ kty: 'RSA', n: expect.any(String), e: 'AQAB', kid: key.kid, alg: 'RS256', use: 'sig' }],
    });
    const { iat = 0, exp = 0, iss, aud, sub } = decodeJwt(person.token);
    expect({ life: exp - iat, iss, aud, sub }).toEqual({
      life: 900,
      iss: TOKEN_ISSUER,
      aud: TOKEN_AUDIENCE,
      sub: person.uuid,
    });
  });

  it('opens the account', async () => {
    expect((await account(person.token)).status).toBe(200);
  });

  const forgeries: [string, () => Promise<string>][] = [
    ['of the none algorithm', async () => unsigned({ alg: 'none' })],
    ['of the none algorithm with a key id', async () => unsigned({ alg: 'none', kid: key.kid })],
    ['of the nOnE algorithm', async () => unsigned({ alg: 'nOnE', kid: key.kid })],
    [
      'signed with the public key as a secret (HS256)',
      async () => {
        const pem = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' });
        return signed(claims(), { alg: 'HS256', kid: key.kid }, createSecretKey(Buffer.from(pem)));
      },
    ],
    [
      'that has expired',
      () => signed(claims({ exp: now() - 1 }), { alg: 'RS256', kid: key.kid }, key.privateKey),
    ],
    [
      'of another issuer',
      () => signed(claims({ iss: 'evil' }), { alg: 'RS256', kid: key.kid }, key.privateKey),
    ],
    [
      'for another audience',
      () => signed(claims({ aud: 'evil' }), { alg: 'RS256', kid: key.kid }, key.privateKey),
    ],
    ['of an unknown key', () => signed(claims(), { alg: 'RS256', kid: 'nobody' }, key.privateKey)],
    ['without a key id', () => signed(claims(), { alg: 'RS256' }, key.privateKey)],
    [
      'of another algorithm of the same key',
      () => signed(claims(), { alg: 'PS256', kid: key.kid }, key.privateKey),
    ],
    [
      'of a forger who names our key',
      () =>
        signed(
          claims({ role: 'admin' }),
          { alg: 'RS256', kid: key.kid },
          generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
        ),
    ],
    [
      'without a person',
      () => signed(claims({ sub: undefined }), { alg: 'RS256', kid: key.kid }, key.privateKey),
    ],
    [
      'with a role that is none',
      () => signed(claims({ role: 'god' }), { alg: 'RS256', kid: key.kid }, key.privateKey),
    ],
    ['with other claims under its signature', async () => tampered()],
    ['that is no token', async () => 'abc'],
    ['with a header that is no JSON', async () => '!!.!!.!!'],
  ];

  it.each(forgeries)('%s is refused', async (_what, forge) => {
    const answer = await account(await forge());
    expect(answer.status).toBe(401);
    expect(errorOf(answer).code).toBe('invalid_token');
  });

  it.each(['Basic YTpi', 'Bearer', 'bearer ', ''])(
    'is not what the header "%s" says',
    async (authorization) => {
      expect((await send('GET', `${t.url}/account`, { headers: { authorization } })).status).toBe(401);
    },
  );

  it('by a key that was just added is good, and so are those by the older one', async () => {
    await rotateSigningKey(t.config.KEYS_DIR);
    expect((await send('GET', `${t.url}/auth/jwks.json`)).body).toMatchObject({ keys: [{}, {}] });
    const aDayOn = await openSigningKeys(t.config.KEYS_DIR, () => new Date(Date.now() + 86_400_000));
    const added = await aDayOn.signing();
    expect(added.kid).not.toBe(key.kid);
    const token = await signed(claims(), { alg: 'RS256', kid: added.kid }, added.privateKey);
    expect((await account(token)).status).toBe(200);
    expect((await account(person.token)).status).toBe(200);
  });
});

function unsigned(header: object): string {
  const encode = (part: object) => base64url.encode(JSON.stringify(part));
  return `${encode(header)}.${encode(claims())}.`;
}

function tampered(): string {
  const [header, , signature] = person.token.split('.');
  return `${header}.${base64url.encode(JSON.stringify(claims({ role: 'admin' })))}.${signature}`;
}
