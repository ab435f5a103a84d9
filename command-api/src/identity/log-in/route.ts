import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `POST /auth/login`: 200 with a session. */
export function logInRoute({ identity, cookie, ownOrigin }: IdentityRouteDependencies): Router {
  return Router().post('/auth/login', ownOrigin, async (request, response) => {
    const { session, refreshToken } = await identity.logIn(request.body, request.ip ?? 'unknown');
    cookie.write(response, refreshToken);
    response.json(session);
  });
}
