import { Problem } from '@vivarium/contracts/problem.ts';
import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `POST /auth/refresh`: 200 with the next access token, and the next refresh token in the cookie. */
export function refreshSessionRoute({ identity, cookie, ownOrigin }: IdentityRouteDependencies): Router {
  return Router().post('/auth/refresh', ownOrigin, async (request, response) => {
    try {
      const { session, refreshToken } = await identity.refresh(cookie.read(request));
      cookie.write(response, refreshToken);
      response.json(session);
    } catch (error) {
      // Two tabs may refresh at once: the one that came late must not take the cookie of the other away.
      if (error instanceof Problem && error.code === 'invalid_token') cookie.clear(response);
      throw error;
    }
  });
}
