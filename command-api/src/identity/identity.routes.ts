import type { Authentication } from '@vivarium/platform/auth/authenticate.ts';
import cookieParser from 'cookie-parser';
import { type RequestHandler, Router } from 'express';
import { changeProfileRoute } from './change-profile/route.ts';
import type { Identity } from './identity.ts';
import { logInRoute } from './log-in/route.ts';
import { logOutRoute } from './log-out/route.ts';
import { refreshSessionRoute } from './refresh-session/route.ts';
import { registerRoute } from './register/route.ts';
import type { RefreshCookie } from './session/refresh-cookie.ts';
import type { SigningKeys } from './session/signing-keys.ts';
import { showAccountRoute } from './show-account/route.ts';
import { showKeysRoute } from './show-keys/route.ts';

export interface IdentityRouteDependencies {
  identity: Identity;
  keys: SigningKeys;
  cookie: RefreshCookie;
  /** Refuses requests that another site makes a browser send. */
  ownOrigin: RequestHandler;
  authentication: Authentication;
}

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
