import cookieParser from 'cookie-parser';
import { type RequestHandler, Router } from 'express';
import { changeProfileRoute } from './change-profile/route.ts';
import { logInRoute } from './log-in/route.ts';
import { logOutRoute } from './log-out/route.ts';
import { refreshSessionRoute } from './refresh-session/route.ts';
import { registerRoute } from './register/route.ts';
import type { IdentityRouteDependencies } from './route-parts.ts';
import { showAccountRoute } from './show-account/route.ts';
import { showKeysRoute } from './show-keys/route.ts';

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Every route of the context. */
export function identityRoutes(dependencies: IdentityRouteDependencies): Router {
  const router = Router();
  router.use('/auth', noStore, cookieParser());
  const routes = [
    registerRoute,
    logInRoute,
    refreshSessionRoute,
    logOutRoute,
    changeProfileRoute,
    showKeysRoute,
    showAccountRoute,
  ];
  for (const route of routes) router.use(route(dependencies));
  return router;
}
