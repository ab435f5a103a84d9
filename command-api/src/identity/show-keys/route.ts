import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `GET /auth/jwks.json`: the public keys that access tokens are checked with (RFC 7517). */
export function showKeysRoute({ keys }: IdentityRouteDependencies): Router {
  return Router().get('/auth/jwks.json', async (_request, response) => {
    response.set('Cache-Control', 'public, max-age=60').json(await keys.publicKeys());
  });
}
