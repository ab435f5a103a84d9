import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `POST /auth/logout`: 204, whether or not there was a session. */
export function logOutRoute({ identity, cookie, ownOrigin }: IdentityRouteDependencies): Router {
  return Router().post('/auth/logout', ownOrigin, async (request, response) => {
    await identity.logOut(cookie.read(request));
    cookie.clear(response);
    response.status(204).end();
  });
}
