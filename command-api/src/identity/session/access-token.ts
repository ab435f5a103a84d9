import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { ACCESS_LIFETIME_S } from '@vivarium/platform/auth/ended-sessions.ts';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '@vivarium/platform/auth/token-keys.ts';
import { SignJWT } from 'jose';
import type { SigningKey } from '../../keys/signing-keys.ts';

/** @returns a signed access token (JWT, RS256) that holds from `now` for {@link ACCESS_LIFETIME_S}. */
export function signAccessToken(
  { kid, privateKey }: SigningKey,
  claims: AccessClaims,
  now: Date,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ role: claims.role, sid: claims.sid })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setSubject(claims.sub)
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_LIFETIME_S)
    .sign(privateKey);
}
