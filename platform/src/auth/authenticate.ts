import type { Role } from '@vivarium/contracts/identity/events.ts';
import { type AccessClaims, accessClaimsSchema } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Request, RequestHandler } from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type KeyOf, TOKEN_AUDIENCE, TOKEN_ISSUER } from './token-keys.ts';

export interface Authentication {
  /** Lets a request pass without a token; one that is sent must be good. */
  optional: RequestHandler;
  /** 401 without a good bearer token. */
  required: RequestHandler;
  /** 403 unless the person has one of the roles. */
  role(...roles: Role[]): RequestHandler[];
}

/**
 * Checks bearer tokens with passport-jwt: RS256 only, issuer, audience and expiry, the key chosen by `kid`.
 * @param keyOf gives the public key (PEM) of a key id, undefined for an unknown one.
 */
export function createAuthentication(keyOf: KeyOf): Authentication {
  const authenticator = new passport.Passport();
  authenticator.use(
    new Strategy(
      {
        jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
        algorithms: ['RS256'],
        issuer: TOKEN_ISSUER,
        audience: TOKEN_AUDIENCE,
        secretOrKeyProvider: (_request, token: string, done) => {
          const kid = keyIdOf(token);
          if (kid === undefined) return done(null);
          keyOf(kid).then(
            (key) => done(null, key),
            (error: unknown) => done(error),
          );
        },
      },
      (payload: unknown, done) => {
        const claims = accessClaimsSchema.safeParse(payload);
        return claims.success ? done(null, claims.data) : done(null, false);
      },
    ),
  );
  const check =
    (isOptional: boolean): RequestHandler =>
    (request, response, next) => {
      if (request.get('authorization') === undefined) {
        if (isOptional) return next();
        throw new Problem('unauthenticated', 'Sign in first: this needs an access token.');
      }
      const decide = (error: unknown, claims: AccessClaims | false | undefined, reason?: unknown) => {
        if (error) return next(error);
        // passport-jwt takes a key that could not be looked up for a bad token; what was refused with is handed on.
        if (reason instanceof Problem) return next(reason);
        if (!claims)
          return next(new Problem('invalid_token', 'The access token is not valid or has expired.'));
        people.set(request, claims);
        next();
      };
      authenticator.authenticate('jwt', { session: false }, decide)(request, response, next);
    };
  const required = check(false);
  return {
    optional: check(true),
    required,
    role: (...roles) => [
      required,
      (request, _response, next) => {
        if (!roles.includes(personOf(request).role)) {
          throw new Problem('forbidden', 'Your account may not do this.');
        }
        next();
      },
    ],
  };
}

/** Who is behind a request; beside it, since express types `request.user` for sessions that we do not have. */
const people = new WeakMap<Request, AccessClaims>();

/** @returns the claims of the signed-in person. @throws {Problem} 401 where nobody is. */
export function personOf(request: Request): AccessClaims {
  const claims = people.get(request);
  if (claims === undefined)
    throw new Problem('unauthenticated', 'Sign in first: this needs an access token.');
  return claims;
}

/** @returns the claims of the signed-in person, undefined where nobody is. */
export function visitorOf(request: Request): AccessClaims | undefined {
  return people.get(request);
}

function keyIdOf(token: string): string | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
    if (typeof header !== 'object' || header === null || !('kid' in header)) return undefined;
    return typeof header.kid === 'string' ? header.kid : undefined;
  } catch {
    return undefined;
  }
}
