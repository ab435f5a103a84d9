import { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import type { Account } from '@vivarium/contracts/identity/http/account.ts';
import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Authentication } from '@vivarium/platform/auth/authenticate.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import cookieParser from 'cookie-parser';
import type { RequestHandler, Response } from 'express';
import { actorOf } from '../aggregate/actor-of.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import { accountOperations } from './account/operations.ts';
import type { Identity, OwnAccount } from './identity.ts';
import type { RefreshCookie } from './session/refresh-cookie.ts';
import type { OpenedSession } from './session/sessions.ts';

export interface IdentityServing {
  identity: Identity;
  keys: SigningKeys;
  authentication: Pick<Authentication, 'claimsOf'>;
  cookie: RefreshCookie;
  /** Refuses requests that another site makes a browser send. */
  ownOrigin: RequestHandler;
}

/** What is told of sessions and accounts is kept nowhere. */
const cache = 'no-store';
/** Keys may be kept for as long as a new one is shown before it signs; see `signing-keys.ts`. */
const KEYS_MAY_BE_KEPT = 'public, max-age=60';

/** @returns every operation of the context. */
export function identityOperations({
  identity,
  keys,
  authentication,
  cookie,
  ownOrigin,
}: IdentityServing): Served[] {
  const { showKeys, showAccount, changeProfile, ...ofSessions } = identityCommands;
  const signedIn = (response: Response, { session, refreshToken, endsAt }: OpenedSession): Reply<Session> => {
    cookie.write(response, refreshToken, endsAt);
    return reply(session, { cache });
  };
  const sessions = serve(
    ofSessions,
    {
      register: async ({ body, meta, request, response }) =>
        signedIn(response, await identity.register(body, meta, addressKey(request.ip))),
      logIn: async ({ body, request, response }) =>
        signedIn(response, await identity.logIn(body, addressKey(request.ip))),
      posePuzzle: async () => reply(identity.posePuzzle(), { cache }),
      refreshSession: async ({ request, response }) => {
        try {
          return signedIn(response, await identity.refresh(cookie.read(request)));
        } catch (error) {
          // Two tabs may refresh at once: the one that came late must not take the cookie of the other away.
          if (error instanceof Problem && error.code === 'invalid_token') cookie.clear(response);
          throw error;
        }
      },
      logOut: async ({ request, response }) => {
        await identity.logOut(cookie.read(request), await authentication.claimsOf(request));
        cookie.clear(response);
        return done({ cache });
      },
    },
    [cookieParser(), ownOrigin],
  );
  const others = serve(
    { showKeys, showAccount, changeProfile },
    {
      showKeys: async () => reply(await keys.publicKeys(), { cache: KEYS_MAY_BE_KEPT }),
      showAccount: async ({ person }) => reply(accountOf(await identity.account(person.sub)), { cache }),
      changeProfile: async ({ person, body, meta }) => {
        const { id, version } = await identity.changeProfile(actorOf(person), body, meta);
        return reply({ id: encodeId(id), version }, { version });
      },
    },
  );
  return [...sessions, ...others, ...accountOperations(identity, ownOrigin)];
}

/** What only the person may see of themselves, field by field. */
function accountOf(user: OwnAccount): Account {
  return {
    id: encodeId(user.id),
    version: user.version,
    username: user.username,
    displayName: user.displayName,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    askedEmail: user.asked ? { email: user.asked.email, until: user.asked.expiresAt.toISOString() } : null,
    hasPassword: user.hasPassword,
    secondFactor: user.secondFactor,
    phone: user.phone,
    kycStatus: user.kycStatus,
    role: user.role,
    bio: user.bio,
    city: user.city,
    region: user.region,
    country: user.country,
    avatarUrl: user.avatarUrl,
    isOfficialStore: user.isOfficialStore,
    createdAt: user.createdAt,
  };
}
