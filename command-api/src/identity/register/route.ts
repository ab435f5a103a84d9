import { commandMetaOf } from '@vivarium/platform/http/command-meta.ts';
import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `POST /auth/register`: 201 with a session. */
export function registerRoute({ identity, cookie, ownOrigin }: IdentityRouteDependencies): Router {
  return Router().post('/auth/register', ownOrigin, async (request, response) => {
    const { session, refreshToken } = await identity.register(request.body, commandMetaOf(request));
    cookie.write(response, refreshToken);
    response.status(201).json(session);
  });
}
