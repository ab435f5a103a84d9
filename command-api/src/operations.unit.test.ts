import { commandOperations } from '@vivarium/contracts/http/openapi/command-operations.ts';
import type { Router } from 'express';
import { expect, it } from 'vitest';
import { recordActivityRoute } from './activity/record-activity/route.ts';
import { identityRoutes } from './identity/identity.routes.ts';
import type { IdentityRouteDependencies } from './identity/route-parts.ts';
import { listingRoutes } from './listings/listings.routes.ts';
import type { ListingRouteDependencies } from './listings/route-parts.ts';

const pass = () => {};
const authentication = { optional: pass, required: pass, role: () => [pass] };

/** Routes are only registered here, never asked: what they depend on may be empty. */
const routers = [
  recordActivityRoute({
    stream: { publish: async () => {} },
    demandRoom: async () => {},
    clock: () => new Date(0),
  }),
  identityRoutes({ authentication, ownOrigin: pass } as unknown as IdentityRouteDependencies),
  listingRoutes({
    authentication,
    listings: new Proxy({}, { get: () => pass }),
  } as unknown as ListingRouteDependencies),
];

function operationsOf(router: Router): string[] {
  return router.stack.flatMap((layer): string[] => {
    if (layer.route !== undefined) {
      const { path, stack } = layer.route;
      const methods = new Set(stack.map(({ method }) => method));
      return [...methods].map((method) => `${method} ${String(path).replace(/:(\w+)/g, '{$1}')}`);
    }
    return 'stack' in layer.handle ? operationsOf(layer.handle as unknown as Router) : [];
  });
}

it('every route is described, and every description has its route', () => {
  const described = commandOperations.map(({ method, path }) => `${method} ${path}`);
  expect(routers.flatMap(operationsOf).sort()).toEqual(described.sort());
});
