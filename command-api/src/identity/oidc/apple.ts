import { importPKCS8, SignJWT } from 'jose';
import type { ClientAuth } from 'openid-client';
import { z } from 'zod';
import type { Dialect } from './dialect.ts';
import { openIdDialect } from './open-id.ts';
import type { AppleSettings } from './provider-settings.ts';

/** Apple takes secrets of up to six months; ours are made for each question. */
const LASTS = '5 minutes';

/** OpenID Connect in Apple's way: it answers by a form, and tells a name beside its tokens, once. */
export function appleDialect(settings: AppleSettings): Dialect {
  const openId = openIdDialect(settings, appleClient(settings));
  return {
    ...openId,
    scope: 'openid email name',
    // Without the form it tells neither address nor name.
    leaving: (journey) => ({ ...openId.leaving(journey), response_mode: 'form_post' }),
    strangerOf: async (config, tokens, back) => {
      const stranger = await openId.strangerOf(config, tokens, back);
      return { ...stranger, name: stranger.name ?? nameSaidByApple(back.searchParams.get('user')) };
    },
  };
}

/**
 * Proves to Apple who we are: by a token that is signed with our key and stands where others have a secret.
 * Source: Apple, “Creating a client secret” (Sign in with Apple REST API).
 */
function appleClient({ clientId, teamId, keyId, privateKey, issuer }: AppleSettings): ClientAuth {
  const key = importPKCS8(privateKey, 'ES256');
  // Said where it is used; a key that is none must not end the process before.
  key.catch(() => undefined);
  return async (_server, _client, body) => {
    const token = new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setSubject(clientId)
      .setAudience(new URL(issuer).origin)
      .setIssuedAt()
      .setExpirationTime(LASTS);
    body.set('client_id', clientId);
    body.set('client_secret', await token.sign(await key));
  };
}

const userSchema = z.object({
  name: z.object({ firstName: z.string().catch(''), lastName: z.string().catch('') }),
});

/**
 * @param said the form's field `user`: JSON, and only when somebody signs in for the first time. The browser brings it, so that it
 *   proves nothing: it is good for a name that one may choose anyway.
 * @returns what they are called, if it says so
 */
export function nameSaidByApple(said: string | null): string | undefined {
  try {
    const { firstName, lastName } = userSchema.parse(JSON.parse(said ?? '')).name;
    return `${firstName} ${lastName}`.trim() || undefined;
  } catch {
    return undefined;
  }
}
