import * as client from 'openid-client';
import { z } from 'zod';
import { allowancesOf, type Dialect, type Stranger, TIMEOUT_S, type Tokens } from './dialect.ts';

/** What OpenID Connect has to know of a provider; the rest is found at its issuer. */
export interface OpenIdSettings {
  clientId: string;
  issuer: string;
}

/** OpenID Connect, as Google speaks it. */
export function openIdDialect({ clientId, issuer }: OpenIdSettings, auth: client.ClientAuth): Dialect {
  const at = new URL(issuer);
  return {
    scope: 'openid email profile',
    configure: () =>
      client.discovery(at, clientId, undefined, auth, { execute: allowancesOf(at), timeout: TIMEOUT_S }),
    leaving: ({ nonce }) => ({ nonce }),
    expecting: ({ nonce }) => ({ expectedNonce: nonce, idTokenExpected: true }),
    strangerOf: strangerSaid,
  };
}

async function strangerSaid(config: client.Configuration, tokens: Tokens): Promise<Stranger> {
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('the provider gave no ID token');
  const isMore = claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
  const info = isMore ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
  return strangerSchema.parse({ ...info, ...claims });
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
