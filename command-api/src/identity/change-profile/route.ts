import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { personOf } from '@vivarium/platform/auth/authenticate.ts';
import { commandMetaOf } from '@vivarium/platform/http/command-meta.ts';
import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `PATCH /users/me`: 200 `{id, version}`. */
export function changeProfileRoute({ identity, authentication }: IdentityRouteDependencies): Router {
  return Router().patch('/users/me', authentication.required, async (request, response) => {
    const { sub } = personOf(request);
    const { id, version } = await identity.changeProfile(sub, request.body, commandMetaOf(request));
    response.set('ETag', `"${version}"`).json({ id: encodeId(id), version });
  });
}
