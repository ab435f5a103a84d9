import type { Role } from '@vivarium/contracts/identity/events.ts';
import { type AccessClaims, accessClaimsSchema } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Request, RequestHandler } from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { type KeyOf, TOKEN_AUDIENCE, TOKEN_ISSUER } from './token-keys.ts';

export interface Authentication {
  /** @returns the claims of the token that a request carries, where it is good by itself; asks nothing further. */
  claimsOf(request: Request): Promise<AccessClaims | undefined>;
  /** Lets a request pass without a token; one that is sent must be good. */
  optional: RequestHandler;
  /** 401 without a good bearer token. */
  required: RequestHandler;
  /** 403 unless the person has one of the roles. */
  role(...roles: Role[]): RequestHandler[];
}

/**
 * Looks at the claims of a good token once more: they say what was so when it was signed.
 * @returns what is so now. @throws {Problem} 401 where they hold no more.
 */
export type Recheck = (claims: AccessClaims) => Promise<AccessClaims>;

/** @returns the refusal of a token whose session has ended. */
export function sessionEnded(): Problem {
  return new Problem('invalid_token', 'The session has ended. Sign in again.');
}

/**
 * Checks bearer tokens with passport-jwt: RS256 only, issuer, audience and expiry, the key chosen by `kid`.
 * @param keyOf gives the public key (PEM) of a key id, undefined for an unknown one.
 * @param recheck asked for every token that is good by itself.
 */
export function createAuthentication(
  keyOf: KeyOf,
  recheck: Recheck = async (claims) => claims,
): Authentication {
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
        recheck(claims).then((now) => {
          people.set(request, now);
          next();
        }, next);
      };
      authenticator.authenticate('jwt', { session: false }, decide)(request, response, next);
    };
  const required = check(false);
  const claimsOf = (request: Request) =>
    new Promise<AccessClaims | undefined>((resolve) => {
      const decide = (_error: unknown, claims: AccessClaims | false | undefined) =>
        resolve(claims || undefined);
      authenticator.authenticate('jwt', { session: false }, decide)(request, {}, () => resolve(undefined));
    });
  return {
    claimsOf,
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
