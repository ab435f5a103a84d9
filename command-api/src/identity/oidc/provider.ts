import * as client from 'openid-client';
import { z } from 'zod';
import { appleClient, nameSaidByApple } from './apple.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** What is kept, by the browser and sealed, between leaving for a provider and coming back. */
export const journeySchema = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** When it began, in Unix milliseconds. */
  at: z.number(),
});
export type Journey = z.infer<typeof journeySchema>;

/** What is asked of each. */
const scopes: Readonly<Record<ProviderSettings['kind'], string>> = {
  oidc: 'openid email profile',
  github: 'read:user user:email',
  apple: 'openid email name',
};

/** Who a provider says that somebody is. */
export interface Stranger {
  /** Theirs at the provider, for ever. */
  subject: string;
  email: string | undefined;
  isEmailVerified: boolean;
  name: string | undefined;
}

/** Somebody else who says who people are. */
export interface Provider {
  name: string;
  label: string;
  /** Where browsers come back to. */
  callback: URL;
  /** @returns where the browser is sent. @throws where the provider does not answer */
  leave(journey: Journey): Promise<URL>;
  /** @param back where it came back to. @throws for what the provider, or whoever says to be it, does not prove */
  arrive(journey: Journey, back: URL): Promise<Stranger>;
}

/** @param callback where browsers come back to. */
export function openProvider(settings: ProviderSettings, callback: URL): Provider {
  const { name, label } = settings;
  let known: Promise<client.Configuration> | undefined;
  const configuration = () => {
    known ??= configurationOf(settings).catch((error: unknown) => {
      // Another time it may answer.
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    name,
    label,
    callback,
    leave: async ({ state, nonce, verifier }) =>
      client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback.href,
        scope: scopes[settings.kind],
        // Without it Apple tells neither address nor name.
        ...(settings.kind === 'apple' && { response_mode: 'form_post' }),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        ...(settings.kind !== 'github' && { nonce }),
      }),
    arrive: async ({ state, nonce, verifier }, back) => {
      const config = await configuration();
      const here = new URL(callback);
      here.search = back.search;
      const tokens = await client.authorizationCodeGrant(config, here, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        ...(settings.kind !== 'github' && { expectedNonce: nonce, idTokenExpected: true }),
      });
      if (settings.kind === 'github') return githubUser(settings.api, tokens.access_token);
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider gave no ID token');
      const info =
        claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
          ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
          : {};
      const name = settings.kind === 'apple' ? nameSaidByApple(back.searchParams.get('user')) : undefined;
      return strangerSchema.parse({ name, ...info, ...claims });
    },
  };
}

/** Claims as OpenID Connect Core 5.1 has them; some providers write booleans as texts. */
const strangerSchema = z
  .object({
    sub: z.string().min(1).max(255),
    email: z.email().max(254).optional().catch(undefined),
    email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
    name: z.string().optional().catch(undefined),
  })
  .transform(
    ({ sub, email, email_verified, name }): Stranger => ({
      ...{ subject: sub, email, isEmailVerified: email_verified, name },
    }),
  );

async function configurationOf(settings: ProviderSettings): Promise<client.Configuration> {
  const { clientId } = settings;
  if (settings.kind !== 'github') {
    const issuer = new URL(settings.issuer);
    const auth =
      settings.kind === 'apple' ? appleClient(settings) : client.ClientSecretPost(settings.clientSecret);
    return client.discovery(issuer, clientId, undefined, auth, {
      execute: allowancesOf(issuer),
      timeout: TIMEOUT_S,
    });
  }
  const { site, clientSecret } = settings;
  const metadata = {
    issuer: site,
    authorization_endpoint: `${site}/login/oauth/authorize`,
    token_endpoint: `${site}/login/oauth/access_token`,
  };
  const config = new client.Configuration(
    metadata,
    clientId,
    clientSecret,
    client.ClientSecretPost(clientSecret),
  );
  config.timeout = TIMEOUT_S;
  for (const allow of allowancesOf(new URL(site))) allow(config);
  return config;
}

const TIMEOUT_S = 5;

/** Without encryption on this machine only. */
function allowancesOf({ protocol, hostname }: URL): ((config: client.Configuration) => void)[] {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'http:' && isHere ? [client.allowInsecureRequests] : [];
}

const githubUserSchema = z.object({ id: z.int(), login: z.string(), name: z.string().nullish() });
const githubEmailsSchema = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

/** Who somebody is, as GitHub tells it: by its API, since it has no ID token. */
async function githubUser(api: string, token: string): Promise<Stranger> {
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(`${api}${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.timeout(TIMEOUT_S * 1000),
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}`);
    return response.json();
  };
  const [user, emails] = await Promise.all([ask('/user'), ask('/user/emails')]);
  const { id, login, name } = githubUserSchema.parse(user);
  const primary = githubEmailsSchema.parse(emails).find((one) => one.primary);
  return {
    ...{ subject: String(id), email: primary?.email, name: name ?? login },
    isEmailVerified: primary?.verified ?? false,
  };
}
