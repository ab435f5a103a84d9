import type { Authentication } from '@vivarium/platform/auth/authenticate.ts';
import type { RequestHandler } from 'express';
import type { Identity } from './identity.ts';
import type { RefreshCookie } from './session/refresh-cookie.ts';
import type { SigningKeys } from './session/signing-keys.ts';

export interface IdentityRouteDependencies {
  identity: Identity;
  keys: SigningKeys;
  cookie: RefreshCookie;
  /** Refuses requests that another site makes a browser send. */
  ownOrigin: RequestHandler;
  authentication: Authentication;
}
