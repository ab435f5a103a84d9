import * as client from 'openid-client';
import { z } from 'zod';
import { allowancesOf, type Dialect, type Stranger, TIMEOUT_S } from './dialect.ts';
import type { GithubSettings } from './provider-settings.ts';

/** OAuth 2.0 alone: without ID tokens, who somebody is is asked of GitHub's API. */
export function githubDialect(settings: GithubSettings): Dialect {
  return {
    scope: 'read:user user:email',
    configure: async () => configurationOf(settings),
    leaving: () => ({}),
    expecting: () => ({}),
    strangerOf: (_config, tokens) => userOf(settings.api, tokens.access_token),
  };
}

function configurationOf({ site, clientId, clientSecret }: GithubSettings): client.Configuration {
  const metadata = {
    issuer: site,
    authorization_endpoint: `${site}/login/oauth/authorize`,
    token_endpoint: `${site}/login/oauth/access_token`,
  };
  const auth = client.ClientSecretPost(clientSecret);
  const config = new client.Configuration(metadata, clientId, clientSecret, auth);
  config.timeout = TIMEOUT_S;
  for (const allow of allowancesOf(new URL(site))) allow(config);
  return config;
}

const userSchema = z.object({ id: z.int(), login: z.string(), name: z.string().nullish() });
const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

async function userOf(api: string, token: string): Promise<Stranger> {
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(`${api}${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.timeout(TIMEOUT_S * 1000),
    });
    if (!response.ok) throw new Error(`${path} was answered ${response.status}`);
    return response.json();
  };
  const [user, emails] = await Promise.all([ask('/user'), ask('/user/emails')]);
  const { id, login, name } = userSchema.parse(user);
  const primary = emailsSchema.parse(emails).find((one) => one.primary);
  return {
    ...{ subject: String(id), email: primary?.email, name: name ?? login },
    isEmailVerified: primary?.verified ?? false,
  };
}
