import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { personOf } from '@vivarium/platform/auth/authenticate.ts';
import { Router } from 'express';
import type { IdentityRouteDependencies } from '../route-parts.ts';

/** `GET /account`: what only the person may see of themselves. */
export function showAccountRoute({ identity, authentication }: IdentityRouteDependencies): Router {
  return Router().get('/account', authentication.required, async (request, response) => {
    const user = await identity.account(personOf(request).sub);
    const account: Account = {
      id: encodeId(user.id),
      version: user.version,
      username: user.username,
      displayName: user.displayName,
      email: user.email,
      phone: user.phone,
      role: user.role,
      bio: user.bio,
      city: user.city,
      region: user.region,
      country: user.country,
      avatarUrl: user.avatarUrl,
      isOfficialStore: user.isOfficialStore,
      createdAt: user.createdAt,
    };
    response.set('Cache-Control', 'no-store').json(account);
  });
}
